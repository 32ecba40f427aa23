# Categories, as the legend has them: full, and short where there is no room
category-member-state = Member states of the United Nations
category-observer-state = Observer states of the United Nations
category-territory = Territories – entities
category-organization = Organizations
category-institution = Institutions
category-short-member-state = UN member states
category-short-observer-state = UN observer states
category-short-territory = Territories – entities
category-short-organization = Organizations
category-short-institution = Institutions
kind-member-state = member state of the United Nations
kind-observer-state = observer state of the United Nations
kind-territory = territory – entity
kind-organization = organization
kind-institution = institution

# Labels of the fields
field-native-names = Native names
field-acronyms = Acronyms
field-aliases = Other names
field-category = Kind
field-status = Status
field-founded = Founded
field-dissolved = Dissolved
field-legal-basis = Legal basis
field-headquarters = Seat
field-capital = Capital
field-office = Headed by
field-aims = Aims
field-description = Description
field-members-note = On membership
field-subjects = Subjects
field-scope = Scope
field-region = Region
field-languages = Languages
field-working-languages = Languages
field-area = Area
field-population = Population
field-un-admission = UN admission
field-un-group = UN group
field-national-day = National day
field-demonym = People
field-borders = Borders
field-iso = ISO codes
field-currency = Currency
field-calling = Calling code
field-tld = Domain
field-seat-of = Seated here
field-note = Note
field-website = Website
field-sources = Source
field-as-of = As of
field-id = Id

# Counted things
count-members =
    { $n ->
        [one] { $n } member
       *[other] { $n } members
    }
count-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
count-faults =
    { $n ->
        [one] { $n } fault
       *[other] { $n } faults
    }

# Members of a body and memberships of a state, by status
members-member =
    { $n ->
        [one] { $n } member
       *[other] { $n } members
    }
memberships-member = Member of ({ $n })
members-associate =
    { $n ->
        [one] { $n } associate member
       *[other] { $n } associate members
    }
memberships-associate = Associate of ({ $n })
members-observer =
    { $n ->
        [one] { $n } observer
       *[other] { $n } observers
    }
memberships-observer = Observer in ({ $n })
members-candidate =
    { $n ->
        [one] { $n } candidate
       *[other] { $n } candidates
    }
memberships-candidate = Candidate for ({ $n })
members-partner =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }
memberships-partner = Partner of ({ $n })
members-suspended =
    { $n ->
        [one] { $n } suspended member
       *[other] { $n } suspended members
    }
memberships-suspended = Suspended from ({ $n })
members-former =
    { $n ->
        [one] { $n } former member
       *[other] { $n } former members
    }
memberships-former = Formerly in ({ $n })

# What the entry at the other end of a relation is
link-part-of = Part of
link-part = Parts
link-organ-of = Organ of
link-organ = Organs
link-predecessor = Predecessor
link-successor = Successor
link-sovereign = Under
link-dependency = Territories
link-hosted = Hosts
link-host = Hosted by
link-related = See also

# Scopes
scope-global = global
scope-interregional = interregional
scope-regional = regional
scope-subregional = subregional

# Subjects
status-member = member
status-associate = associate member
status-observer = observer
status-candidate = candidate
status-partner = partner
status-suspended = suspended
status-former = former member

un-group-african = African
un-group-asia-pacific = Asia-Pacific
un-group-eastern-european = Eastern European
un-group-latin-american-caribbean = Latin American and Caribbean
un-group-western-european-others = Western European and others

subject-other = other
subject-politics = political cooperation
subject-security = security
subject-peace = peace
subject-law = law
subject-human-rights = human rights
subject-justice = justice
subject-policing = policing and customs
subject-trade = trade
subject-finance = finance
subject-development = development
subject-economy = economy
subject-energy = energy
subject-transport = transport
subject-telecom = telecommunications
subject-environment = environment
subject-water = water
subject-agriculture = agriculture and food
subject-health = health
subject-labour = labour
subject-education = education
subject-science = science
subject-culture = culture
subject-humanitarian = humanitarian work
subject-migration = migration
subject-disarmament = disarmament
subject-nuclear = nuclear matters
subject-standards = standards
subject-statistics = statistics
subject-parliament = parliamentary cooperation
subject-administration = administration
subject-sport = sport
subject-tourism = tourism
subject-youth = youth
subject-space = space
subject-industry = industry
subject-intellectual-property = intellectual property
subject-disasters = disasters
subject-religion = religion
subject-media = media

# Regions of the M49 standard
region-africa = Africa
region-northern-africa = Northern Africa
region-eastern-africa = Eastern Africa
region-middle-africa = Middle Africa
region-southern-africa = Southern Africa
region-western-africa = Western Africa
region-americas = Americas
region-caribbean = Caribbean
region-central-america = Central America
region-south-america = South America
region-northern-america = Northern America
region-latin-america-caribbean = Latin America and the Caribbean
region-asia = Asia
region-central-asia = Central Asia
region-eastern-asia = Eastern Asia
region-south-eastern-asia = South-Eastern Asia
region-southern-asia = Southern Asia
region-western-asia = Western Asia
region-middle-east = Middle East
region-europe = Europe
region-eastern-europe = Eastern Europe
region-northern-europe = Northern Europe
region-southern-europe = Southern Europe
region-western-europe = Western Europe
region-south-east-europe = South-East Europe
region-oceania = Oceania
region-australia-new-zealand = Australia and New Zealand
region-melanesia = Melanesia
region-micronesia = Micronesia
region-polynesia = Polynesia
region-antarctica = Antarctica

# Months and dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year-day = { $day } { $month }
date-year = { $year }

# Compass points
compass-north = N
compass-south = S
compass-east = E
compass-west = W

# Faults of a catalog: what is wrong, then what to do
fault-no-such-path = the path does not exist; check its spelling
fault-no-json = the folder holds no .json file; name the one with the entries
fault-unreadable = cannot be read ({ $value }); check its permissions
fault-not-utf8 = a byte that is not UTF-8; save the file as UTF-8
fault-not-json = not valid JSON ({ $value }); mend the text at this place
fault-cut-short = the file ends before its last bracket; restore the rest
fault-not-a-list = the file must hold a list of entries; begin it with [
fault-unknown-field = unknown field “{ $value }”; mend its name or leave it out
fault-missing-field = the required field “{ $value }” is missing; add it
fault-unknown-word = “{ $value }” is not a word of this field's closed list; choose one from the schema (imenik schema)
fault-wrong-shape = a value of the wrong shape; this must be { $value }
fault-one-sided-border = the border is told from one side only; name it in the neighbour's entry too
fault-bad-date = not a date; write 2011, 2011-10 or 2011-10-07, and a day that exists
fault-bad-id = an id may hold only the letters a–z, digits and single hyphens
fault-empty-list = an empty list; leave the field out or fill it
fault-empty-text = empty text; leave the field out or fill it
fault-control-character = a control character in the text; remove it
fault-cyrillic-text = Cyrillic in the Serbian text; write it in Latin script, the Cyrillic is derived
fault-bad-url = not an address; begin it with https:// and leave out spaces
fault-bad-coordinates = not coordinates; latitude is -90 to 90, longitude -180 to 180
fault-negative-number = a negative number; write one from zero up
fault-link-to-self = the entry links to itself; remove the link
fault-repeated-link = the same link stands in the list twice; remove one
fault-ends-before-start = it ends before it begins; check both dates
fault-repeated-field = the field is given twice; remove one
fault-duplicate-id = the id is taken already, at { $value }; choose another
fault-dangling-link = no entry has the id “{ $value }”; mend it or add the entry
fault-not-for-category = the field “{ $value }” is not for this category; remove it
fault-category-needs = this category needs the field “{ $value }”; add it
fault-near = Did you mean “{ $near }”?
shape-text = text in quotation marks
shape-list = a list in square brackets
shape-object = an object in curly brackets
shape-whole = a whole number that is not negative
shape-number = a number
shape-pair = a pair of numbers: latitude and longitude

# The command line
cli-about = Imenik: an offline reference to the states, organizations and institutions of international life
cli-words = Words that open the entry they find best: an id, an acronym or a name in any script
cli-lang = Language and script (otherwise from the environment)
cli-data = A file or folder of entries, beside the bundled ones; may be repeated
cli-no-bundled = Without the bundled entries
cli-color = Colours: by the terminal, always, never
cli-no-mouse = Leaves the mouse to the terminal
cli-show = Prints whole entries
cli-show-entry = An id, an acronym or a name in any script
cli-format = Output format
cli-search = Prints the entries found, best first
cli-list = Prints entries in alphabetical order
cli-members = Prints who takes part in a body
cli-memberships = Prints what a state or body takes part in
cli-common = Prints what they share: states their bodies, bodies their members
cli-differ = Prints what one has and the other has not
cli-status = Only with this status; may be repeated (otherwise all; in comparisons members)
cli-since = Only since this date
cli-not-a-body = “{ $value }” is not a body and has no members; for the bodies it takes part in there is `memberships`
cli-no-ties = { $value }: no such memberships
cli-nothing-in-common = They share nothing.
cli-no-difference = There is no difference.
cli-only = { $value } only ({ $n })
cli-against = As CSV: how what is found takes part in the bodies of this query
cli-export = Prints the whole catalog, or what a query selects
cli-query = Words, "a phrase", -not, field:value (category, seat, founded, member, observer, subject, region, language, mine); what begins with a hyphen stands after --
cli-limit = At most so many entries
cli-explain = Says why each entry was found
cli-category = This category only
cli-check = Checks a catalog and prints every fault
cli-check-path = Files or folders to check together with the bundled entries
cli-schema = Prints the JSON Schema of the record format
cli-completions = Prints what a shell needs to complete this command line
cli-shell = The shell
cli-man = Prints the manual page (imenik man > imenik.1)
man-name = Name
man-keys = Keys
man-files = Files
man-searches = Earlier searches, one to a line (without XDG_STATE_HOME in ~/.local/state)
man-exit-status = Exit status
man-exit-0 = It was found, or there is no fault.
man-exit-1 = Nothing was found, or faults were.
man-exit-2 = The command line is wrong.
cli-help = Prints this help
cli-version = Prints the version
# What stands for a value in the usage
value-words = WORDS
value-path = PATH
value-file = FILE
value-name = NAME
value-entry = ENTRY
value-query = QUERY
value-date = DATE
value-shell = SHELL
value-options = OPTIONS
value-command = COMMAND
cli-heading-usage = Usage
cli-heading-options = Options
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-keys = In the browser, press ? for every key.
cli-no-terminal = The browser needs a terminal on standard output; without one, use the commands show, check and schema (imenik --help).
cli-not-found = no entry has the id, acronym or name “{ $value }”
cli-no-lang = unknown language “{ $value }”
cli-empty = the catalog has no entry; name a file with --data or leave out --no-bundled
cli-sound = No fault.
cli-terminal-failed = the terminal could not be set up: { $value }

# What is wrong with a query
problem-unknown-field = unknown field “{ $value }”; there are category, seat, founded, member, observer, subject, region, language, mine
problem-unknown-value = “{ $value }” means nothing for this field
problem-bad-date = “{ $value }” is not a date; write 1999, >1990 or 1945..1960
problem-backward-span = the span “{ $value }” runs backwards; put the earlier year first
problem-too-long = the search is too long; only its beginning is read
problem-open-quote = a quotation mark is not closed

# Why an entry was found
tier-field = the fields asked for
tier-acronym = acronym or code
tier-whole-name = whole name
tier-name-form = form of the whole name
tier-initials = initials of the name
tier-name-start = start of the name
tier-word-start = start of a word in the name
tier-inflected = form of a word in the name
tier-inside-name = inside the name
tier-typo = name with a slip
tier-capital = the capital
tier-seat = the main seat
tier-other-seat = another seat
tier-prose = aims or description

# The screen
screen-legend = Legend
screen-all = All entries
screen-some = Selection
screen-nothing = Nothing found for “{ $value }”.
screen-nothing-hint = Check the spelling, or press { $key } to clear the search.
screen-hidden-hint = There are more matches in the hidden categories: { $value }. Press { $key } for all of them.
screen-no-category = All categories are switched off. Press { $key } for all.
screen-small = The window is too small for Imenik ({ $width }×{ $height }). It needs at least 40×12; make it larger, or press { $key } to quit.
screen-copied = Copied: { $value }
screen-nothing-to-copy = The entry does not have this: { $value }
screen-website = In the web browser: { $value }
screen-no-browser = No web browser was found; the address: { $value }
screen-citation = { $name }. In: Imenik { $version }, facts of { $date }. Source: { $source }, { $address }
screen-search-prompt = Search:{" "}
screen-percent = { $value }%
screen-quoted = “{ $value }”
screen-help = Help
screen-no-entry = No entry to show.
sort-name = by name
sort-acronym = by acronym
sort-founded = by date
sort-rank = by match

# Groups of keys in the help
keys-moving = Moving
keys-panes = Panes
keys-legend = Legend
keys-views = Views
keys-links = Links
keys-copying = Copying and the web
keys-search = Search
keys-program = Program

# What a key does: a sentence for the help, a word for the line of hints
action-down = Down
action-up = Up
action-page-down = A page down
action-page-up = A page up
action-half-down = Half a page down
action-half-up = Half a page up
action-first = To the start
action-last = To the end
action-next-pane = Next pane
hint-next-pane = pane
action-previous-pane = Previous pane
action-left = Pane to the left
action-right = Pane to the right
action-open = Opens the entry for reading; in the entry, follows the link; in the legend, shows only that category
hint-open = open
action-back = Takes one step back: closes the help, ends the search, clears it, returns to the list
hint-back = back
action-toggle = Switches the category under the cursor on or off
hint-toggle = toggle
action-only = Only one category, in the order of the legend
action-all = All categories
hint-all = all
action-search = Searches as you type: names, acronyms, seats, aims and descriptions, in both scripts
hint-search = search
action-next-match = Next match in the entry
action-previous-match = Previous match in the entry
action-next-found = Chooses in the list of what is found (Ctrl-P back)
hint-next-found = next
action-earlier = Earlier searches (↓ back); they are kept for the next run
hint-earlier = earlier
action-take-offer = Completes the value of a field; again: the next one offered
hint-take-offer = complete
help-query = Fields: category, seat, founded, member, observer, subject, region, language, mine (what you have marked or noted). For example: seat:geneva member:serbia -subject:trade founded:1945..1960 "security council"
action-next-link = In the entry: the next link; Enter follows it
hint-next-link = link
action-previous-link = In the entry: the previous link
action-letters = Gives each link on screen a letter; the letter follows it
hint-letters = letters
action-history-back = Back to the entry before, to the same place
action-history-forward = Forward again
action-fold = Folds long lists to their headings, or unfolds them
action-compare = Marks the entry for a comparison; on another entry compares the two
action-matrix = The matrix: states against bodies
action-map = The map of the world: seat and members, capital and bodies
action-timeline = The timeline: foundings by decade, admissions to the UN by year
action-statistics = Statistics of the entries listed
action-next-place = On the map: the next place, from west to east
hint-next-place = place
action-zoom = On the map: nearer (- further)
hint-zoom = nearer
action-years = In the timeline: by years or by decades
hint-years = years
action-matrix-rows = In the matrix: choose states by words or codes (rs me mk)
hint-matrix-rows = states
action-matrix-columns = In the matrix: choose bodies by words or acronyms (eu nato osce)
hint-matrix-columns = bodies
hint-compare-with = compare with { $value }
hint-down = down
screen-choose-prompt = Choose:{" "}
chart-decades = Timeline by decades
chart-years = Timeline by years
chart-statistics = Statistics
chart-empty = No entry listed has a date.
chart-categories = By kind
chart-subjects = By subject
chart-regions = By region
chart-cities = Cities with the most seats
chart-connected = Most connected
compare-common = In common ({ $n })
matrix-title = States against bodies
matrix-rows = States:
matrix-columns = Bodies:
matrix-auto = (by the entry)
matrix-empty = There are no states or no bodies for the matrix. Press { $rows } to choose states or { $columns } to choose bodies.
map-title = Map
map-small = The map needs a window of at least { $width }×{ $height }. Enlarge it, or go back with { $key }.
map-empty = No places are known for this entry.
map-nothing-here = Arrows move the cursor, { $key } goes to the next place.
action-copy = Copies from the entry; the next key says what
hint-copy = copy
action-copy-name = the name
hint-copy-name = name
action-copy-acronym = the acronym or code
hint-copy-acronym = acronym
action-copy-official = the official name
hint-copy-official = official name
action-copy-citation = a citation with the source
hint-copy-citation = citation
action-copy-address = the address of the website
hint-copy-address = address
action-copy-text = the whole entry as text
hint-copy-text = text
action-copy-markdown = the whole entry as Markdown
hint-copy-markdown = Markdown
action-copy-json = the record as JSON
hint-copy-json = JSON
action-website = Opens the website, or the first source, in the web browser
action-sort = Changes the order: by name, by acronym, by date of founding or UN admission
hint-sort = sort
action-language = Changes the language: Serbian Latin, Serbian Cyrillic, English
hint-language = language
action-help = This help
hint-help = help
help-keyboard = Commands follow the key while the Serbian Cyrillic layout is on: љ quits as q does. Keys come by the keyboard protocol of kitty in terminals that have it.
help-mouse = The mouse: the wheel scrolls; a click selects, follows a link, shows only a category; another click on the entry, bar, cell or place opens it. With Shift the terminal selects text; --no-mouse leaves it the mouse.
help-copying = Copied text goes to the system's clipboard, or through the terminal where there is none and over SSH. Addresses are links in terminals that have them.
help-mine = They are found by mine: in the search, kept for the next run, and carried to another machine by imenik bookmarks.
help-session = The browser opens where it was left; imenik --fresh opens it anew, imenik --plain line by line for screen readers.
help-config = Language, theme, mouse and keys are set in the configuration: imenik config --default prints one that explains itself, imenik config checks yours.
action-suspend = Returns to the shell for a while (fg resumes)
action-quit = Quit
hint-quit = quit
action-edit = In the search: ← → move, Ctrl-A and Ctrl-E go to the start and end, Alt-B and Alt-F by words, Ctrl-W and Alt-D delete a word, Ctrl-U and Ctrl-K to the start and to the end, Ctrl-Y puts back what was deleted

# Languages by BCP 47 tag
lang-ab = Abkhazian
lang-af = Afrikaans
lang-am = Amharic
lang-ar = Arabic
lang-ay = Aymara
lang-az = Azerbaijani
lang-be = Belarusian
lang-ber = Berber (Tamazight)
lang-bg = Bulgarian
lang-bi = Bislama
lang-bn = Bangla
lang-bs = Bosnian
lang-ca = Catalan
lang-cal = Carolinian
lang-ch = Chamorro
lang-cnr = Montenegrin
lang-crs = Seselwa Creole French
lang-cs = Czech
lang-da = Danish
lang-de = German
lang-dv = Divehi
lang-dz = Dzongkha
lang-el = Greek
lang-en = English
lang-es = Spanish
lang-et = Estonian
lang-fa = Persian
lang-fa-AF = Dari
lang-fi = Finnish
lang-fil = Filipino
lang-fj = Fijian
lang-fo = Faroese
lang-fr = French
lang-ga = Irish
lang-gil = Gilbertese
lang-gn = Guarani
lang-gv = Manx
lang-he = Hebrew
lang-hi = Hindi
lang-ho = Hiri Motu
lang-hr = Croatian
lang-ht = Haitian Creole
lang-hu = Hungarian
lang-hy = Armenian
lang-id = Indonesian
lang-is = Icelandic
lang-it = Italian
lang-ja = Japanese
lang-ka = Georgian
lang-kk = Kazakh
lang-kl = Kalaallisut
lang-km = Khmer
lang-ko = Korean
lang-ku = Kurdish
lang-ky = Kyrgyz
lang-la = Latin
lang-lb = Luxembourgish
lang-lo = Lao
lang-lt = Lithuanian
lang-lv = Latvian
lang-mg = Malagasy
lang-mh = Marshallese
lang-mi = Māori
lang-mk = Macedonian
lang-mn = Mongolian
lang-ms = Malay
lang-mt = Maltese
lang-my = Burmese
lang-na = Nauru
lang-nb = Norwegian Bokmål
lang-nd = North Ndebele
lang-ne = Nepali
lang-niu = Niuean
lang-nl = Dutch
lang-nn = Norwegian Nynorsk
lang-nr = South Ndebele
lang-nrf = Norman (Jèrriais, Guernésiais)
lang-nso = Northern Sotho
lang-ny = Nyanja
lang-nzs = New Zealand Sign Language
lang-os = Ossetic
lang-pap = Papiamento
lang-pau = Palauan
lang-pih = Norfuk
lang-pl = Polish
lang-ps = Pashto
lang-pt = Portuguese
lang-qu = Quechua
lang-rar = Rarotongan
lang-rm = Romansh
lang-rn = Rundi
lang-ro = Romanian
lang-ru = Russian
lang-rw = Kinyarwanda
lang-sg = Sango
lang-si = Sinhala
lang-sk = Slovak
lang-sl = Slovenian
lang-sm = Samoan
lang-sn = Shona
lang-so = Somali
lang-sq = Albanian
lang-sr = Serbian
lang-ss = Swati
lang-st = Southern Sotho
lang-sv = Swedish
lang-sw = Swahili
lang-ta = Tamil
lang-tet = Tetum
lang-tg = Tajik
lang-th = Thai
lang-ti = Tigrinya
lang-tk = Turkmen
lang-tkl = Tokelauan
lang-tn = Tswana
lang-to = Tongan
lang-tpi = Tok Pisin
lang-tr = Turkish
lang-ts = Tsonga
lang-tvl = Tuvalu
lang-uk = Ukrainian
lang-ur = Urdu
lang-uz = Uzbek
lang-ve = Venda
lang-vi = Vietnamese
lang-xh = Xhosa
lang-zdj = Comorian
lang-zh = Chinese
lang-zu = Zulu

# Currencies by ISO 4217 code, names by CLDR
currency-aed = United Arab Emirates dirham
currency-afn = Afghan afghani
currency-all = Albanian lek
currency-amd = Armenian dram
currency-aoa = Angolan kwanza
currency-ars = Argentine peso
currency-aud = Australian dollar
currency-awg = Aruban florin
currency-azn = Azerbaijani manat
currency-bam = Bosnia-Herzegovina convertible mark
currency-bbd = Barbadian dollar
currency-bdt = Bangladeshi taka
currency-bhd = Bahraini dinar
currency-bif = Burundian franc
currency-bmd = Bermudan dollar
currency-bnd = Brunei dollar
currency-bob = Bolivian boliviano
currency-brl = Brazilian real
currency-bsd = Bahamian dollar
currency-btn = Bhutanese ngultrum
currency-bwp = Botswanan pula
currency-byn = Belarusian ruble
currency-bzd = Belize dollar
currency-cad = Canadian dollar
currency-cdf = Congolese franc
currency-chf = Swiss franc
currency-ckd = Cook Islands dollar
currency-clp = Chilean peso
currency-cny = Chinese yuan
currency-cop = Colombian peso
currency-crc = Costa Rican colón
currency-cup = Cuban peso
currency-cve = Cape Verdean escudo
currency-czk = Czech koruna
currency-djf = Djiboutian franc
currency-dkk = Danish krone
currency-dop = Dominican peso
currency-dzd = Algerian dinar
currency-egp = Egyptian pound
currency-ern = Eritrean nakfa
currency-etb = Ethiopian birr
currency-eur = euro
currency-fjd = Fijian dollar
currency-fkp = Falkland Islands pound
currency-fok = Faroese króna
currency-gbp = British pound
currency-gel = Georgian lari
currency-ghs = Ghanaian cedi
currency-gip = Gibraltar pound
currency-gmd = Gambian dalasi
currency-gnf = Guinean franc
currency-gtq = Guatemalan quetzal
currency-gyd = Guyanaese dollar
currency-hkd = Hong Kong dollar
currency-hnl = Honduran lempira
currency-htg = Haitian gourde
currency-huf = Hungarian forint
currency-idr = Indonesian rupiah
currency-ils = Israeli new shekel
currency-inr = Indian rupee
currency-iqd = Iraqi dinar
currency-irr = Iranian rial
currency-isk = Icelandic króna
currency-jmd = Jamaican dollar
currency-jod = Jordanian dinar
currency-jpy = Japanese yen
currency-kes = Kenyan shilling
currency-kgs = Kyrgyz som
currency-khr = Cambodian riel
currency-kmf = Comorian franc
currency-kpw = North Korean won
currency-krw = South Korean won
currency-kwd = Kuwaiti dinar
currency-kyd = Cayman Islands dollar
currency-kzt = Kazakhstani tenge
currency-lak = Laotian kip
currency-lbp = Lebanese pound
currency-lkr = Sri Lankan rupee
currency-lrd = Liberian dollar
currency-lsl = Lesotho loti
currency-lyd = Libyan dinar
currency-mad = Moroccan dirham
currency-mdl = Moldovan leu
currency-mga = Malagasy ariary
currency-mkd = Macedonian denar
currency-mmk = Myanmar kyat
currency-mnt = Mongolian tugrik
currency-mop = Macanese pataca
currency-mru = Mauritanian ouguiya
currency-mur = Mauritian rupee
currency-mvr = Maldivian rufiyaa
currency-mwk = Malawian kwacha
currency-mxn = Mexican peso
currency-myr = Malaysian ringgit
currency-mzn = Mozambican metical
currency-nad = Namibian dollar
currency-ngn = Nigerian naira
currency-nio = Nicaraguan córdoba
currency-nok = Norwegian krone
currency-npr = Nepalese rupee
currency-nzd = New Zealand dollar
currency-omr = Omani rial
currency-pab = Panamanian balboa
currency-pen = Peruvian sol
currency-pgk = Papua New Guinean kina
currency-php = Philippine peso
currency-pkr = Pakistani rupee
currency-pln = Polish zloty
currency-pyg = Paraguayan guarani
currency-qar = Qatari riyal
currency-ron = Romanian leu
currency-rsd = Serbian dinar
currency-rub = Russian ruble
currency-rwf = Rwandan franc
currency-sar = Saudi riyal
currency-sbd = Solomon Islands dollar
currency-scr = Seychellois rupee
currency-sdg = Sudanese pound
currency-sek = Swedish krona
currency-sgd = Singapore dollar
currency-shp = Saint Helena pound
currency-sle = Sierra Leonean leone
currency-sos = Somali shilling
currency-srd = Surinamese dollar
currency-ssp = South Sudanese pound
currency-stn = São Tomé and Príncipe dobra
currency-syp = Syrian pound
currency-szl = Swazi lilangeni
currency-thb = Thai baht
currency-tjs = Tajikistani somoni
currency-tmt = Turkmenistani manat
currency-tnd = Tunisian dinar
currency-top = Tongan paʻanga
currency-try = Turkish lira
currency-ttd = Trinidad and Tobago dollar
currency-twd = New Taiwan dollar
currency-tzs = Tanzanian shilling
currency-uah = Ukrainian hryvnia
currency-ugx = Ugandan shilling
currency-usd = US dollar
currency-uyu = Uruguayan peso
currency-uzs = Uzbekistani som
currency-ves = Venezuelan bolívar
currency-vnd = Vietnamese dong
currency-vuv = Vanuatu vatu
currency-wst = Samoan tala
currency-xaf = Central African CFA franc
currency-xcd = East Caribbean dollar
currency-xcg = Caribbean guilder
currency-xof = West African CFA franc
currency-xpf = CFP franc
currency-yer = Yemeni rial
currency-zar = South African rand
currency-zmw = Zambian kwacha
currency-zwg = Zimbabwean gold

# Files of the reader's
fault-unwritable = cannot be written ({ $value }); check its permissions and the room on the disk
fault-not-well-formed = the text is not well formed here ({ $value }); mend it
fault-unknown-key = no such key; `imenik config --default` lists them
fault-not-one-of = not one of: { $value }
fault-bad-key = “{ $value }” is not a key; write q, Ctrl-W, Alt-Left, F5, Space, PgDn
fault-taken-key = the key { $value } is already given to `{ $by }`; choose another for one of the two
fault-typing-key = the key { $value } is needed for typing; choose another
fault-bad-colour = “{ $value }” is not a colour; write #rrggbb, a name (red, bright-blue) or terminal
shape-flag = true or false
shape-texts = a text, or a list of texts in square brackets
screen-message = Message
faults-title = What is wrong with your files
faults-rest = Everything else in them holds; what is wrong stands at its default. Any key goes on.

# Bookmarks, notes, palette, themes, export, welcome
field-mine = My note
screen-mine = Bookmarks and notes
screen-nothing-mine = Nothing is marked yet. Press { $mark } on an entry to mark it, { $note } to write a note on it; { $back } goes back.
screen-marked = Marked ★
screen-unmarked = The mark is taken away
screen-noted = The note is kept
screen-no-note = The note is taken away
screen-no-editor = The editor failed: { $value }
screen-note-prompt = Note:{" "}
screen-file-prompt = File:{" "}
screen-overwrite = “{ $value }” is there already. Overwrite it?
screen-saved = Written: { $value }
screen-not-saved = Not written: { $value }
screen-palette = Commands
screen-themes = Theme
screen-theme = Theme: { $value }
screen-copying = Copy
screen-facts = Copy a fact
screen-export = Export to a file
export-listed =
    { $n ->
        [one] The list: { $n } entry
       *[other] The list: { $n } entries
    }
theme-dark = Dark
theme-light = Light
theme-contrast = High contrast
theme-terminal = The terminal's own colours
keys-mine = Bookmarks and notes
action-bookmark = Marks the entry, or takes the mark away
hint-bookmark = mark
action-bookmarks = Lists what is marked or has a note; again: the whole list
hint-bookmarks = marked
action-note = Writes a note on the entry, in your own words
hint-note = note
action-note-editor = In the note: goes on in the editor ($VISUAL, $EDITOR)
hint-note-editor = editor
action-copy-fact = one fact, chosen from a list
hint-copy-fact = fact
action-export = Exports the entry, or what is listed, to a file: JSON, CSV, Markdown
hint-export = export
action-palette = Every command by its name
hint-palette = commands
action-themes = Chooses a theme; each is shown at once
hint-themes = theme
hint-keep = keep
hint-choose = choose
hint-write = write
hint-overwrite = overwrite
hint-begin = go on
action-only-member-state = Only member states
action-only-observer-state = Only observer states
action-only-territory = Only territories
action-only-organization = Only organizations
action-only-institution = Only institutions
action-west = On the map and in the matrix: left
action-east = On the map and in the matrix: right
action-previous-place = On the map: the previous place
action-zoom-out = On the map: further
action-interrupt = Quit
welcome-title = Welcome to Imenik
welcome-about = A directory of states, organizations and institutions of international life, without the network. Five keys are enough to begin:
welcome-search = search: names, acronyms, seats, in any script
welcome-open = opens the entry for reading; Tab goes from link to link
welcome-back = one step back, wherever you are
welcome-language = Serbian in Latin and Cyrillic script, English
welcome-help = every key and what it does

# Configuration, bookmarks, reading line by line
cli-config = The configuration file (otherwise the one that `imenik config --path` names)
cli-theme = The theme of the browser: auto, dark, light, contrast, terminal or one of your own
cli-fresh = Opens anew, not where one was
cli-plain = Line by line: search, numbers, text; for screen readers and plain terminals
cli-no-theme = unknown theme “{ $value }”; there are { $names }
cli-config-command = Checks the configuration and prints every fault
cli-config-default = Prints the configuration with every default, explained
cli-config-path = Prints where the configuration file is
cli-bookmarks = Prints what you have marked and noted (--format json for --import)
cli-import = Takes in the bookmarks of such a JSON file, or of standard input (-); nothing of yours is overwritten
cli-no-bookmarks = Nothing is marked yet; in the browser b marks an entry and w writes a note on it.
cli-imported =
    { $n ->
        [one] Taken in: { $n } bookmark.
       *[other] Taken in: { $n } bookmarks.
    }
man-config = The configuration (imenik config --default explains it; without XDG_CONFIG_HOME in ~/.config)
man-themes = Your own themes, chosen by their file names
man-bookmarks = Bookmarks and notes (without XDG_DATA_HOME in ~/.local/share)
man-session = Where you were in the browser
config-about = The configuration of Imenik. Every key is optional; to set one, take away the # before it.
config-language = The language and script: sr-Latn, sr-Cyrl, en, or auto for the one of the environment.
config-theme = The theme: dark, light, contrast, terminal, the name of a file in the folder themes beside this one, or auto for the one that fits the terminal's background.
config-color = Colours: auto, always, never.
config-mouse = Whether the browser listens to the mouse.
config-session = Whether the browser opens where it was left.
config-clipboard = Where copied text goes: auto (the system's clipboard where there is one, else the terminal), terminal.
config-data = Files and folders of entries beside the bundled ones, told from where this file is.
config-keys = The keys of each action; a key given here is taken from the action that has it by default. For example: search = ["/", "Ctrl-F"]
plain-how = Type words to search for, a number to read that entry, nothing to hear more, ? for this, q to quit.
plain-found =
    { $n ->
        [one] { $n } entry found.
       *[other] { $n } entries found.
    }
plain-more = { $n } more: press Enter to hear them.
plain-links =
    { $n ->
        [one] The entry has { $n } link: press Enter to hear it.
       *[other] The entry has { $n } links: press Enter to hear them.
    }

# Arguments that cannot be read
wrong-argument = unknown argument { $argument }
wrong-empty = { $argument } needs a value
wrong-no-value = { $argument } needs a value; there are { $valid }
wrong-value = “{ $value }” is not a value of { $argument }; there are { $valid }
wrong-unreadable-value = “{ $value }” cannot be read as { $argument }
wrong-missing = missing: { $argument }
wrong-count = { $argument }: the wrong number of values ({ $given })
wrong-twice = { $argument } can be given once only
wrong-more = For more: imenik --help
