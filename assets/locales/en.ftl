# Categories, as in the legend: full names, and short ones for narrow places
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

# Field labels
field-native-names = Native names
field-acronyms = Acronyms
field-other-names = Other names
field-category = Category
field-status = Status
field-founded = Founded
field-dissolved = Dissolved
field-legal-basis = Legal basis
field-headquarters = Headquarters
field-capital = Capital
field-office = Head
field-aims = Aims
field-description = Description
field-members-note = Membership
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
field-demonym = Demonym
field-borders = Borders
field-iso = ISO codes
field-currency = Currency
field-calling = Calling code
field-tld = Domain
field-seat-of = Based here
field-family = Family
field-note = Note
field-website = Website
field-sources = Source
field-as-of = As of
field-id = ID
field-identifiers = Identifiers
field-other = Other
member-list-incomplete = The list is not complete.
member-list-none = The body has no members.
member-list-absent = The catalog does not have the list of members.
unknown-lists =
    { $n ->
        [one] The member list of { $n } body is missing or incomplete, so absence from it proves nothing
       *[other] The member lists of { $n } bodies are missing or incomplete, so absence from them proves nothing
    }
unknown-lists-named = With --format json, the field “unknown” lists them.
membership-unknown = not known
member-list-count =
    { $n ->
        [one] The body itself reports { $n } member.
       *[other] The body itself reports { $n } members.
    }
member-list-former-states = Members that no longer exist: { $value }
member-list-as-of = List as of { $value }
member-list-facts-as-of = As of { $value }
members-new = joined in { $value }
members-none-on = No memberships are known for { $value }.
members-undated =
    { $n ->
        [one] The date of { $n } membership is not known.
       *[other] The dates of { $n } memberships are not known.
    }
members-of-body =
    { $n ->
        [one] { $n } member
       *[other] all { $n } members
    }

# Counts
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
        [one] { $n } error
       *[other] { $n } errors
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
memberships-former = Former member of ({ $n })

# Relations, named by the role of the linked entry
link-part-of = Part of
link-part = Parts
link-organ-of = Organ of
link-organ = Organs
link-predecessor = Predecessor
link-successor = Successor
link-sovereign = State
link-dependency = Territories
link-hosted = Hosts
link-host = Hosted by
link-related = See also

# Scopes
scope-global = global
scope-interregional = interregional
scope-regional = regional
scope-subregional = subregional

# Statuses of a membership
status-member = member
status-associate = associate member
status-observer = observer
status-candidate = candidate
status-partner = partner
status-suspended = suspended
status-former = former member

# Regional groups at the UN
un-group-african = African
un-group-asia-pacific = Asia-Pacific
un-group-eastern-european = Eastern European
un-group-latin-american-caribbean = Latin American and Caribbean
un-group-western-european-others = Western European and other states

# Subjects
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

# Errors in a catalog: what is wrong, then how to fix it
fault-no-json = the folder contains no .json file; name the file with the entries
io-missing = it does not exist; check the path
io-denied = permission denied; check its permissions
io-not-a-file = it is not a regular file; name another file
io-not-utf8 = it is not UTF-8; save it as UTF-8
io-no-space = the disk is full; free some space
io-in-use = another program is using it; try again
io-other = { $value }
fault-unreadable = cannot be read: { $value }
fault-unreadable-data = “{ $path }” cannot be read: { $value }
fault-not-utf8 = invalid UTF-8; save the file as UTF-8
fault-not-json = invalid JSON ({ $value }); fix the text here
fault-cut-short = the file ends before its closing bracket; restore the missing part
fault-not-a-list = the file must contain a list of entries; start it with [
fault-unknown-field = unknown field “{ $value }”; fix its name or remove it
fault-missing-field = the required field “{ $value }” is missing; add it
fault-unknown-word = “{ $value }” is not a valid value of this field; choose one from the schema (imenik schema)
fault-wrong-shape = wrong type; expected { $value }
fault-one-sided-border = the border is given on one side only; add it to the neighbour's entry too
fault-bad-date = not a valid date; write an existing date as 2011, 2011-10 or 2011-10-07
fault-bad-id = an ID may contain only the letters a–z, digits and single hyphens
fault-empty-text = empty text; remove the field or fill it in
fault-cyrillic-text = Cyrillic in the Serbian text; write it in Latin script, Cyrillic is derived from it
fault-bad-url = not a valid address; start it with https:// and use no spaces
fault-control-characters = control character in the text; remove it
fault-control-character = control character { $value } in the text; remove it
fault-bad-language = not the tag of a language; write sr, en or another BCP 47 tag
fault-not-in-both-languages = a bundled text must be in Serbian (sr) and English (en); add the missing one
fault-count-differs = the number of members in the list differs from count; correct one, or explain it in the note
fault-old-aliases = “aliases” is from the first edition of the format; use other_names (shown, by language) or search_terms (not shown)
fault-old-members-note = “members_note” is from the first edition of the format; use note in membership
fault-bad-coordinates = not valid coordinates; latitude is -90 to 90, longitude -180 to 180
fault-negative-number = negative number; write zero or more
fault-link-to-self = the entry links to itself; remove the link
fault-repeated-link = the same link is in the list twice; remove one
fault-ends-before-start = the end is before the start; check both dates
fault-extra-cells = the row has more cells than the header; the rest is left out
fault-repeated-field = the field is given twice; remove one
fault-duplicate-id = the ID is already used at { $value }; choose another
fault-dangling-link = no entry has the ID “{ $value }”; fix it or add the entry
fault-not-for-category = the field “{ $value }” is not allowed in this category; remove it
fault-category-needs = this category requires the field “{ $value }”; add it
fault-near = Did you mean “{ $near }”?
omitted = { $path }: { $value }; to see why: imenik check { $path }
omitted-entries =
    { $total ->
        [one] { $n } of { $total } entry left out
       *[other] { $n } of { $total } entries left out
    }
omitted-fields =
    { $n ->
        [one] invalid fields of { $n } entry left out
       *[other] invalid fields of { $n } entries left out
    }
omitted-short = { $path }: { $value }; imenik check { $path }
omitted-shortest = { $path }: { $value }
omitted-others =
    { $n ->
        [one] { $value } (and { $n } other file)
       *[other] { $value } (and { $n } other files)
    }
omitted-more =
    { $n ->
        [one] … and { $n } more file
       *[other] … and { $n } more files
    }
loading-title = Reading { $value }
loading-input = standard input
loading-bytes = { $value } kB read
loading-entries =
    { $n ->
        [one] { $n } entry read
       *[other] { $n } entries read
    }
loading-left-out = { $value }, { $n } left out
loading-line = { $value }: { $percent }%
check-count = { $line } ({ $n } in all)
review-members = list of members
review-as-of = as of
check-all-hint = imenik check --all lists each of them.
check-replaces = { $place }: replaces the bundled entry
shape-text = text in quotation marks
shape-translations = text, or an object with a text for each language
shape-translated-lists = a list of texts, or an object with such a list for each language
shape-list = a list in square brackets
shape-object = an object in curly brackets
shape-whole = a whole number that is not negative
shape-number = a number
shape-pair = a pair of numbers: latitude and longitude

# The command line
cli-about = Imenik: an offline reference to states, international organizations and institutions
cli-words = Open the entry that best matches the words: an ID, an acronym or a name in any script
cli-lang = Language and script (default: from the environment)
cli-data = File or folder with entries, in addition to the bundled ones, or - for standard input; may be repeated
cli-no-bundled = Do not load the bundled entries
cli-color = When to use colours; auto means on a terminal
cli-no-mouse = Leave the mouse to the terminal
cli-show = Print whole entries
cli-show-entry = ID, acronym or name in any script
cli-format = Output format
cli-export-format = Output format; svg is a picture: a map, a timeline or statistics
cli-bom = Begin CSV with a byte order mark, by which Excel recognizes UTF-8
cli-delimiter = Delimiter of CSV cells: a comma (default), a semicolon, a vertical bar or tab
cli-columns = Columns of CSV, in this order (default: all; their names are in its first line)
cli-search = Print matching entries, best first
cli-list = Print entries in alphabetical order
cli-members = Print the members of a body, with status and date
cli-memberships = Print the memberships of a state or body, with status and date
cli-common = Print what entries have in common: bodies for states, members for bodies
cli-pick = Choose entries in the full-screen view and print their IDs, one per line; exit code 130 if you give up
cli-pick-terminal = imenik pick needs a terminal
cli-differ = Print how two entries differ: what one has and the other does not
cli-status = Only this status; may be repeated (default: all; in comparisons, members only)
cli-on = Who took part on this date; a year stands for 31 December
cli-founded-later = the body was founded later: { $value }
cli-later-than-list = { $on } is later than the list, which holds for { $value }
cli-undated =
    { $n ->
        [one] { $n } more membership is left out: its dates are not known
       *[other] { $n } more memberships are left out: their dates are not known
    }
cli-former-state = no longer exists
cli-since = Only those that joined on this date or later; a date known to the year counts for the whole year
cli-not-a-body = “{ $value }” is not a body and has no members; use `memberships` for the bodies it takes part in
cli-no-memberships = { $value }: no matching memberships
cli-members-absent = { $value }: the catalog does not have the list of members.
cli-members-none = { $value }: no members
cli-members-unstated = { $value }: the entry lists no members and does not say whether there are any.
cli-through = through { $value }
cli-nothing-in-common = they have nothing in common
cli-no-difference = they do not differ
cli-nothing-only = { $value } has nothing that { $other } does not have
cli-only = { $value } only ({ $n })
cli-against = Print a CSV table of the matching entries and their memberships in the bodies that match this query
cli-export = Print the whole catalog, or the entries that match a query
cli-picture = What an SVG picture shows: a map (default), a timeline, or statistics
cli-by = What a map is coloured by: status (default), population, area, memberships, admission; what statistics count: category, subject, region, founded, members, seat, or two of them for a table
cli-of = Picture of one entry: the map of its members, the timeline of its history; given twice, a map of the members of one, of the other, of both
cli-picture-theme = Colours of the picture: light (default) or dark
cli-picture-title = Title of the picture (default: the query or the entry)
cli-query = Words, "a phrase", -not, field:value (category, seat, capital, founded, in, member, observer, status, since, until, on, related, borders, subject, region, language, currency, code, population, area, members, mine)
cli-limit = At most N entries
cli-explain = Explain why each entry was found
cli-category = Only this category
cli-check = Check a catalog and print every error
cli-check-path = Files or folders to check together with the bundled entries; - for standard input
cli-check-all = List every error, not only the first of each kind
cli-check-review = List what to review, oldest first: lists of members from before the given year (default: this year), and sentences that mention a recent year
cli-convert = Print the rows of a CSV table as records, for --data
cli-convert-file = CSV file with a header line, or - for standard input
cli-map = Which columns hold which fields, by header: name=Title,city=Town; may be repeated
cli-convert-delimiter = Delimiter of cells: a comma, a semicolon, a vertical bar or tab (default: recognized)
cli-convert-category = Category of rows without one (default: organization)
cli-text-language = Language of the texts, as in en or sr (default: not recorded)
cli-source = Address of a source for every record
cli-as-of = Date the facts hold for, where the row has none
cli-schema = Print the JSON Schema of the record format
cli-completions = Print shell completions
cli-shell = Shell
cli-man = Print the manual page (imenik man > imenik.1)
man-name = Name
man-keys = Keys
man-files = Files
man-searches = Earlier searches, one per line ($XDG_STATE_HOME defaults to ~/.local/state)
man-exit-status = Exit status
man-exit-0 = Found, or no errors.
man-exit-1 = Nothing found, or errors found.
man-exit-2 = The command line is invalid.
man-exit-130 = imenik pick: you gave up.
cli-help = Print this help
cli-version = Print the version
# Placeholders for values in the usage
value-words = WORDS
value-path = PATH
value-file = FILE
value-name = NAME
value-entry = ENTRY
value-query = QUERY
value-date = DATE
value-by = WHAT[,WHAT]
value-text = TEXT
value-year = YEAR
value-shell = SHELL
value-columns = COLUMN,…
value-map = FIELD=HEADER,…
value-tag = TAG
value-url = URL
value-options = OPTIONS
value-command = COMMAND
cli-heading-usage = Usage
cli-heading-options = Options
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-keys = In the full-screen view, press ? for all keys.
cli-no-terminal = the full-screen view needs a terminal on standard output; without one, use the commands search, show and list (imenik --help)
cli-plain-input = --plain reads your commands from standard input, so entries cannot come from there; name a file instead of -
cli-no-input = standard input is the terminal; pipe the entries into it, or name a file instead of -
cli-no-entries = No entries found.
cli-not-found = no entry has the ID, acronym or name “{ $value }”
cli-empty = the catalog has no entries; name a file with --data or remove --no-bundled
cli-sound = No errors.
cli-terminal-failed = cannot set up the terminal: { $value }
cli-io-failed = input or output failed: { $value }

# Problems in a query
problem-unknown-field = unknown field “{ $value }”; the fields are category, seat, capital, founded, in, member, observer, status, since, until, on, related, borders, subject, region, language, currency, code, population, area, members, mine
problem-unknown-value = “{ $value }” is not a value of { $field }
problem-near-value = “{ $value }” is not a value of { $field }; did you mean “{ $near }”?
problem-bad-number = “{ $value }” is not a number; write 1000, 1000.., ..1000 or 1000..2000
problem-backward-numbers = the range “{ $value }” is reversed; put the smaller number first
problem-no-membership = { $field }: needs { $in }: or { $member }: in the same query
problem-no-bodies = { $name } is not in any body; its members: { $query } ({ $n })
problem-no-members = { $name } has no members; the bodies it is in: { $query } ({ $n })
problem-taken-as = “{ $value }” is taken as { $name }
problem-other-body = “{ $value }” can also mean { $name }
problem-namesakes = “{ $value }” is taken as { $name }; also called that: { $others }
problem-unknown-dates =
    { $n ->
        [one] for { $n } membership the date is not known
       *[other] for { $n } memberships the date is not known
    }
problem-bad-date = “{ $value }” is not a date; write 1999, >1990 or 1945..1960
problem-backward-span = the range “{ $value }” is reversed; put the earlier year first
problem-too-long = the query is too long; only its beginning is used
problem-open-quote = a quotation mark is not closed
problem-most-words = no entry has all of the words: these have most of them
problem-other-layout = searched for “{ $value }”

# Why an entry was found
tier-field = requested fields
tier-acronym = acronym or code
tier-whole-name = whole name
tier-name-form = form of the whole name
tier-initials = initials of the name
tier-name-start = start of the name
tier-word-start = start of a word in the name
tier-inflected = form of a word in the name
tier-inside-name = inside the name
tier-typo = name with a typo
tier-capital = capital
tier-seat = main headquarters
tier-currency = currency
tier-other-seat = other headquarters
tier-search-term = another search term
tier-prose = aims or description
tier-other-text = the match is in another text

# The screen
screen-legend = Legend
screen-facets = Narrow the list
facet-region = Region
facet-subject = Subject
facet-seat = Seat
facet-in = Member of
facet-founded = Founded
facet-members = Number of members
facet-more = { $n } more
screen-all = All entries
screen-some = Selection
screen-nothing = Nothing found for “{ $value }”.
screen-nothing-in-year = No such memberships are known for { $value }. Press { $key } to return to today.
screen-no-match-hint = No entry meets all conditions. Press { $key } to clear the search.
screen-nothing-hint = Check the spelling, or press { $key } to clear the search.
screen-hidden-hint = There are more matches in hidden categories: { $value }. Press { $key } to show all categories.
screen-try-without = Without “{ $value }” the search finds { $n }.
screen-no-category = All categories are hidden. Press { $key } to show them.
screen-small = The window is too small for Imenik ({ $width }×{ $height }). It needs at least 40×12; enlarge it, or press { $key } to quit.
screen-copied = Copied: { $value }
screen-sent = Sent to the terminal: { $value }
screen-no-shell = There is no shell to return to.
screen-nothing-open = There is nothing to close; { $key } quits
screen-no-history = No entry before this one: follow a link first, with Enter or { $key }
screen-no-history-forward = No entry after this one: you have not gone back
screen-no-matches = No matches in this entry; { $key } searches inside it
screen-no-links = No links here; scroll down
screen-unknown-key = { $value } does nothing; { $key } shows the keys
screen-nothing-to-copy = The entry has no { $value }
screen-no-field = The cursor is not on a field
screen-website = Opened in the web browser: { $value }
screen-no-browser = No web browser found; the address is { $value }
screen-citation = { $name }. In: Imenik { $version }, data as of { $date }. Source: { $source }, { $address }
screen-search-prompt = Search:{" "}
screen-jump-prompt = Jump to:{" "}
screen-jump-nothing = No name on the list begins with these letters.
screen-page-search-prompt = In the entry:{" "}
screen-members-filter = Members:{" "}
screen-filtered = members: { $value }
screen-no-members = No members or memberships are listed in this entry
members-none-found = none with these words
screen-matches =
    { $n ->
        [0] no match
       *[other] { $nth }/{ $n }
    }
screen-contents = Contents
screen-first-year = Nothing is known about memberships before { $value }
screen-no-years = The catalog has no date from which to play the years of this entry.
screen-members-order = Members { $value }
members-by-name = by name
members-by-date = by date
members-by-region = by region
members-of-no-region = other
screen-percent = { $value }%
screen-undated = { $n } undated
screen-quoted = “{ $value }”
screen-most-words = most of “{ $value }”
screen-help = Help
screen-no-entry = No entry to show.
sort-name = by name
sort-acronym = by acronym
sort-founded = by date
sort-members = by number of members
sort-population = by population
sort-area = by area
sort-density = by population density
sort-rank = by rank

# Headings of the columns of the list, short
column-name = Name
column-acronym = Abbr.
column-founded = Year
column-members = Mem.
column-population = Population
column-area = km²
column-density = Per km²

# Groups of keys in the help
keys-moving = Moving
keys-panes = Panes
keys-legend = Legend
keys-views = Views
keys-links = Links
keys-copying = Copying and the web
keys-search = Search
keys-program = Program

# What a key does: a sentence for the help (imperative), a word for the hint line
action-down = Move down
action-up = Move up
action-page-down = Move one page down
action-page-up = Move one page up
action-half-down = Move half a page down
action-half-up = Move half a page up
action-first = Go to the start
action-last = Go to the end
action-next-pane = Go to the next pane
hint-next-pane = pane
action-previous-pane = Go to the previous pane
action-left = Go to the pane on the left
action-right = Go to the pane on the right
action-open = Open the entry; in the entry, follow the link or fold the section; in the legend, show only that category or value
hint-open = open
action-back = Go one step back: close the help, leave the search, clear it, return to the list
hint-back = back
hint-today = today
action-toggle = In the legend, show or hide the category under the cursor, open a facet, choose one more value
hint-toggle = toggle
action-facets = Narrow the list by region, subject, seat, membership or decade
hint-facets = narrow
hint-only = only this
hint-keep-filter = keep
hint-close = close
action-only = Show only one category, in the order of the legend
action-all = Show all categories
hint-all = all
action-search = Search as you type: names, acronyms, headquarters, aims and descriptions, in either script
hint-search = search
action-search-entry = Search inside the entry that is open
hint-search-entry = search
action-search-catalog = Search the catalog, also while an entry is open
action-next-match = Go to the next match in the entry
action-previous-match = Go to the previous match in the entry
action-next-found = Select the next result (Ctrl-P: the previous one)
hint-next-found = next
action-earlier = Recall an earlier search (↓: a later one); searches are kept between runs
hint-earlier = earlier
action-jump = Jump to the first name on the list that begins with the letters you type, in either script
action-complete = Complete the value of a field; again: the next suggestion
hint-complete = complete
help-query = Fields: category, seat, capital, founded, in, member, observer, status, since, until, on, related, borders, subject, region, language, currency, code, population, area, members, mine (your bookmarks and notes). For example: seat:geneva member:serbia -subject:trade founded:1945..1960 "security council"; in:nato -in:eu; in:eu on:1990; subject:law,justice; in:un region:europe population:50000000..
action-next-link = In the entry: go to the next link; after the last, to the next pane
hint-next-link = link
action-previous-link = In the entry: go to the previous link; before the first, to the previous pane
action-links = Put a letter before each link on screen; the letter follows the link
hint-links = letters
action-history-back = Go back to the previous entry, map, comparison or other view, as you left it
action-history-forward = Go forward again
action-contents = Show the contents of the entry; typing finds a section or a name
hint-contents = contents
action-next-section = Go to the next section; Enter folds it
action-previous-section = Go to the previous section
action-fold = Fold all long lists to their headings, or unfold them
action-order-members = Order the members: by name, by date, by region
action-filter-members = Filter the members and memberships of the entry as you type
action-compare = Mark the entry for comparison; on another entry, compare the two
action-add-entry = In the comparison: return to the list to add another entry
hint-add-entry = add
action-next-tab = In the comparison: show memberships, facts or texts (← → go from column to column); in the statistics: show bars or tables
hint-next-tab = tab
action-previous-tab = In the comparison: show the tab before
action-matrix = Show the matrix of states and bodies
action-map = Show the world map: headquarters and members, capital and bodies
action-timeline = Show the timeline: foundings, dissolutions, UN admissions, and the history of the entry
action-statistics = Show statistics of the listed entries
action-family = Show the family of the entry as a tree: organs and parts, predecessors and successors
action-next-place = On the map: go to the next place, from west to east
hint-next-place = place
action-zoom = On the map: zoom in (- zooms out)
hint-zoom = zoom
action-fit = On the map: show everything that is marked
hint-fit = all
action-colours = On the map: colour by population, area, memberships or admission
hint-colours = colours
action-mark-listed = On the map: mark what is listed, or the entry again
hint-mark-listed = list
action-zoom-years = On the timeline: show decades or years (- shows decades or centuries)
hint-zoom-years = zoom
action-zoom-years-out = On the timeline: show longer spans
action-next-span = On the timeline: go to the next years in which something happened
hint-next-span = next
action-previous-span = On the timeline: go to the years before
action-year-back = Show the memberships of an earlier year: a year back; Esc returns to today
action-year-forward = Show the memberships of the next year; after last year, today's
action-play-years = Play the years from the founding of the entry on; any key stops
hint-year-back = year
action-years = On the timeline: show years or decades
hint-years = years
action-matrix-rows = In the matrix: choose states by words or codes (rs me mk)
hint-matrix-rows = states
action-matrix-columns = In the matrix: choose bodies by words or acronyms (eu nato osce)
hint-matrix-columns = bodies
hint-compare-with = compare with { $value }
hint-down = down
screen-choose-prompt = Choose:{" "}
chart-centuries = Timeline by centuries
chart-decades = Timeline by decades
chart-years = Timeline by years
chart-statistics = Statistics
chart-empty = None of the listed entries has a date.
chart-search = Search: { $value }
chart-undated =
    { $n ->
        [one] { $n } membership has no date
       *[other] { $n } memberships have no date
    }
lane-founded = Founded
lane-dissolved = Dissolved
lane-admitted = UN admission
lane-own = Existence
lane-un = UN membership
lane-kin = Related
lane-joined = Joined
lane-left = Left
chart-categories = By category
chart-subjects = By subject
chart-regions = By region
chart-cities = By city of the seat or capital
chart-founded = By decade
chart-members = By number of members
chart-bodies = By membership
chart-connected = Most connected
family-title = Family
family-more = … and { $n } more; { $key } shows the whole family
family-organ = organ
family-part = part
family-predecessor = predecessor
family-successor = successor
family-alone = The catalog has no organs, parts, predecessors or successors of this entry.
compare-common = In common ({ $n })
compare-both = Both ({ $n })
compare-differing = Some, not all ({ $n })
compare-same = The same
compare-nothing = The catalog has no memberships to compare.
compare-no-facts = Neither has anything here.
compare-memberships = Memberships
compare-members = Members
compare-facts = Facts
compare-texts = Texts
matrix-title = States and bodies
matrix-rows = States:
matrix-columns = Bodies:
matrix-auto = (from the entry)
matrix-empty = The matrix needs states and bodies. Press { $rows } to choose states or { $columns } to choose bodies.
map-title = Map
map-small = The map needs a window of at least { $width }×{ $height }. Enlarge it, or press { $key } to go back.
map-empty = No places are known for this entry.
map-nothing-here = The arrow keys move the cursor, { $key } goes to the next place.
map-listed = Listed entries
map-only = only { $value }
map-undated = date not known
map-former-states = former states: { $value }
map-both = both
map-by-status = Status
map-by-population = Population, millions
map-by-area = Area, thousand km²
map-by-memberships = Memberships
picture-all = All entries
picture-disputed = boundary that is disputed or not final
picture-no-place =
    { $n ->
        [one] { $n } entry has no known place.
       *[other] { $n } entries have no known place.
    }
picture-outside =
    { $n ->
        [one] { $n } entry is outside the map.
       *[other] { $n } entries are outside the map.
    }
picture-boundaries = Boundaries: Natural Earth (public domain). Boundaries and names on the map do not imply a position on the status of a territory.
picture-shares = An entry with several values counts in each of them.
picture-rows = The first { $n } of { $all } rows are shown.
picture-empty = there is nothing to show: none of the entries has a date or a value
action-copy = Copy from the entry; the next key selects what
hint-copy = copy
action-copy-name = the name
hint-copy-name = name
action-copy-acronym = the acronym or code
hint-copy-acronym = acronym
action-copy-official = the official name
hint-copy-official = official name
action-copy-next-name = 1 to 6: the name, acronym and official name in each of the other languages
action-copy-next-acronym = the acronym in the next language
action-copy-next-official = the official name in the next language
action-copy-other-name = the name in the language after the next
action-copy-other-acronym = the acronym in the language after the next
action-copy-other-official = the official name in the language after the next
copying-other = { $value }, { $language }
copying-sr-latn = Serbian Latin
copying-sr-cyrl = Serbian Cyrillic
copying-en = English
action-copy-field = the field under the cursor
hint-copy-field = field
action-copy-citation = a citation with the source
hint-copy-citation = citation
action-copy-address = the website address
hint-copy-address = address
action-copy-text = the whole entry as text
hint-copy-text = text
action-copy-markdown = the whole entry as Markdown
hint-copy-markdown = Markdown
action-copy-json = the record as JSON
hint-copy-json = JSON
action-website = Open the website, or the first source, in the web browser
action-random = Open a random entry of the list
action-sort = Change the order: by name, acronym, date of founding or UN admission, number of members, population, area, population density
action-reverse-sort = Reverse the order
hint-sort = sort
action-language = Change the language: Serbian Latin, Serbian Cyrillic, English
hint-language = language
action-help = Show this help
hint-help = help
help-keyboard = Commands also work on the Serbian Cyrillic layout: љ quits as q does. Imenik uses the kitty keyboard protocol where the terminal supports it.
help-mouse = Mouse: the wheel scrolls; a click selects an entry, sorts by a heading of the list (again: reverses), follows a link, opens an address, folds a section, shows only one category or does what a hint in the bottom line says; a second click opens the entry, bar, cell or place. On the map the wheel zooms, and dragging moves it. Hold Shift to select text with the terminal; --no-mouse leaves the mouse to it.
help-copying = Text is copied to the system clipboard; over SSH and where there is no clipboard, through the terminal. Addresses are links in terminals that support them.
help-mine = In a search, “mine:” finds your bookmarks and notes. They are kept between runs; imenik bookmarks exports them for another machine.
help-session = Imenik opens where you left off; imenik --fresh starts fresh, imenik --plain works line by line, for screen readers.
help-config = Language, theme, mouse and keys are set in the configuration file: imenik config --default prints one with explanations, imenik config checks yours.
action-repaint = Redraw the screen
action-suspend = Return to the shell for a while (fg resumes)
action-pick = In imenik pick: pick or unpick the entry; Enter confirms
hint-pick = pick
hint-give-up = give up
action-search-help = In the help: show only what contains the words
keys-here = Here
action-quit = Quit
hint-quit = quit
action-edit = In the search: ← → move the cursor, Ctrl-A and Ctrl-E go to the start and end, Alt-B and Alt-F move by words, Ctrl-W and Alt-D delete a word, Ctrl-U and Ctrl-K delete to the start and to the end, Ctrl-Y pastes what was deleted

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
lang-na = Nauruan
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
lang-rn = Kirundi
lang-ro = Romanian
lang-ru = Russian
lang-rw = Kinyarwanda
lang-sg = Sango
lang-sfs = South African Sign Language
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
lang-tvl = Tuvaluan
lang-uk = Ukrainian
lang-ur = Urdu
lang-uz = Uzbek
lang-ve = Venda
lang-vi = Vietnamese
lang-xh = Xhosa
lang-zdj = Comorian
lang-zh = Chinese
lang-zu = Zulu

# Currencies by ISO 4217 code, names after CLDR
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
currency-bmd = Bermudian dollar
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
currency-gyd = Guyanese dollar
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

# Errors in the user's own files
fault-unwritable = cannot be written: { $value }
fault-not-well-formed = syntax error ({ $value }); fix the text here
fault-unknown-key = unknown key; `imenik config --default` lists all keys
fault-not-one-of = expected one of: { $value }
fault-bad-key = “{ $value }” is not a key; write keys as q, Ctrl-W, Alt-Left, F5, Space, PgDn
fault-taken-key = the key { $value } is already assigned to `{ $by }`; choose another for one of the two
fault-typing-key = the key { $value } is needed for typing; choose another
fault-bad-colour = “{ $value }” is not a colour; write #rrggbb, a name (red, bright-blue) or terminal
shape-flag = true or false
shape-texts = text, or a list of texts in square brackets
screen-message = Message
faults-title = Errors in your files
faults-rest = Everything else was read; invalid settings keep their defaults. Press any key to continue.

# Bookmarks, notes, palette, themes, export, welcome
field-mine = My note
screen-mine = Bookmarks and notes
screen-nothing-mine = No bookmarks or notes yet. Press { $mark } on an entry to bookmark it, { $note } to add a note; { $back } goes back.
screen-marked = Bookmarked ★
screen-unmarked = Bookmark removed
screen-note-joined = Saved next to another note that was written meanwhile
screen-noted = Note saved
screen-no-note = Note deleted
screen-no-editor = The editor failed: { $value }
screen-note-prompt = Note:{" "}
screen-file-prompt = File:{" "}
screen-overwrite = “{ $value }” already exists. Overwrite it?
screen-saved = Saved: { $value }
screen-not-saved = Not saved: { $value }
screen-palette = Commands
screen-themes = Theme
screen-theme = Theme: { $value }
screen-copying = Copy
screen-facts = Copy a fact
screen-export = Export to a file
export-listed =
    { $n ->
        [one] List: { $n } entry
       *[other] List: { $n } entries
    }
theme-dark = Dark
theme-light = Light
theme-contrast = High contrast
theme-terminal = Terminal colours
keys-mine = Bookmarks and notes
action-bookmark = Bookmark the entry, or remove its bookmark
hint-bookmark = bookmark
action-bookmarks = List bookmarks and notes; again: the whole list
hint-bookmarks = bookmarks
action-note = Add a note to the entry
hint-note = note
action-note-editor = In the note: continue in the editor ($VISUAL, $EDITOR)
hint-note-editor = editor
action-copy-fact = one fact, chosen from a list
hint-copy-fact = fact
action-export = Export the entry, or the listed entries, to a file: JSON, CSV, Markdown
hint-export = export
action-palette = Find a command by name
hint-palette = commands
action-themes = Choose a theme, with live preview
hint-themes = theme
hint-keep = save
hint-choose = choose
hint-write = save
hint-overwrite = overwrite
hint-begin = continue
action-only-member-state = Show only member states
action-only-observer-state = Show only observer states
action-only-territory = Show only territories
action-only-organization = Show only organizations
action-only-institution = Show only institutions
action-west = On the map, in the matrix and on the timeline: move left
action-east = On the map, in the matrix and on the timeline: move right
action-previous-place = On the map: go to the previous place
action-zoom-out = On the map: zoom out
action-interrupt = Quit
welcome-title = Welcome to Imenik
welcome-about = An offline directory of states, international organizations and institutions. Five keys are enough to start:
welcome-search = search names, acronyms and headquarters, in any script
welcome-open = open the entry; Tab goes from link to link
welcome-back = go one step back, wherever you are
welcome-language = change the language: Serbian Latin, Serbian Cyrillic, English. Za srpski pritisnite { $key }.
welcome-help = show all keys and what they do

# Configuration, bookmarks, line-by-line mode
cli-config = Configuration file (default: the path that `imenik config --path` prints)
cli-theme = Theme: auto, dark, light, contrast, terminal or one of your own
cli-fresh = Start fresh, not where you left off
cli-plain = Work line by line: search, numbers, text; for screen readers and dumb terminals
cli-no-theme = unknown theme “{ $value }”; possible values: { $names }
cli-config-command = Check the configuration and print every error
cli-config-default = Print a configuration file with all defaults, explained
cli-config-path = Print the path of the configuration file
cli-bookmarks = Print your bookmarks and notes (--format json for --import)
cli-import = Import bookmarks from a JSON file of that format, or from standard input (-); existing data is not overwritten
cli-no-bookmarks = no bookmarks or notes yet; in the full-screen view, b bookmarks an entry and w adds a note to it
cli-not-in-catalog = not in the catalog
cli-imported =
    { $n ->
        [one] Imported: { $n } bookmark.
       *[other] Imported: { $n } bookmarks.
    }
man-config = Configuration (imenik config --default explains it; $XDG_CONFIG_HOME defaults to ~/.config)
man-themes = Your own themes, chosen by file name
man-bookmarks = Bookmarks and notes ($XDG_DATA_HOME defaults to ~/.local/share)
man-session = Where you left off
config-about = Imenik configuration. Every key is optional; to set one, remove the # before it.
config-language = Language and script: sr-Latn, sr-Cyrl, en, or auto (from the environment).
config-theme = Theme: dark, light, contrast, terminal, the name of a file in the folder themes next to this file, or auto (to suit the terminal's background).
config-color = Colours: auto, always, never.
config-mouse = Whether Imenik uses the mouse.
config-flags = Flags on pages: true (as pictures where the terminal is known to show them, otherwise in blocks), false, blocks, or how the terminal shows pictures: kitty, iterm2 or sixel. In 16 colours there are no blocks.
config-session = Whether Imenik opens where you left off.
config-clipboard = Where copied text goes: auto (to the system clipboard if there is one, otherwise through the terminal) or terminal.
config-data = Files and folders with entries, in addition to the bundled ones; paths are relative to this file, ~/ means the home folder.
config-keys = Keys of each action; a key given here is removed from the action that has it by default. For example: search = ["/", "Ctrl-F"]
plain-how = Type words to search for, a number to read that entry, Enter for more, ? for this help, q to quit.
plain-found =
    { $n ->
        [one] { $n } entry found.
       *[other] { $n } entries found.
    }
plain-more = { $n } more: press Enter to continue.
plain-links =
    { $n ->
        [one] The entry has { $n } link: press Enter to list it.
       *[other] The entry has { $n } links: press Enter to list them.
    }

# Invalid arguments
wrong-argument = unknown argument { $argument }
wrong-not-utf8 = the argument “{ $argument }” is not UTF-8; write it in UTF-8
wrong-empty = { $argument } requires a value
wrong-no-value = { $argument } requires a value; possible values: { $valid }
wrong-value = invalid value “{ $value }” for { $argument }; possible values: { $valid }
wrong-unreadable-value = invalid value “{ $value }” for { $argument }
convert-no-header = write a field and a header: name=Title
convert-unknown-field = there is no such field; use a column of `imenik export --format csv` or a name that begins with x-
convert-unknown-header = the table has no column “{ $value }”
convert-no-names = { $value }: no column is called name; choose one: --map name=HEADER
convert-open-quote = { $value }: the quotation mark that opens a cell here is not closed; close or double it
convert-nothing = { $value }: no row can be used
convert-left-out = { $line } (left out: { $n })
convert-rows = Rows read: { $n }
convert-percent = Rows read: { $n } ({ $percent }%)
unknown-column = there is no such column
wrong-missing = missing argument: { $argument }
wrong-count = { $argument }: wrong number of values ({ $given })
wrong-needs = { $argument } needs { $value }
wrong-columns = the columns of --against are the bodies; leave --columns out
wrong-of = --of takes the place of a query; leave one of them out
wrong-two = --of is given once, or with --picture map twice for two different entries
wrong-by = with --picture { $value }, --by can be one of: { $valid }
wrong-by-counts = with --picture { $value }, --by can be one, or two different, of: { $valid }
wrong-twice = { $argument } can be given only once
wrong-hyphen = To search for something that begins with a hyphen, put it after --.
wrong-name = write the ID, the acronym or a name of an entry
wrong-year = it takes a year from 1900 to 2099
wrong-more = For more information: imenik --help

# Names of commands in the palette
command-search = Search
command-search-entry = Search the entry
command-search-catalog = Search the catalog
command-next-match = Next match
command-previous-match = Previous match
command-next-found = Next result
command-jump = Jump to a name
command-earlier = Earlier search
command-complete = Complete a value
command-down = Down
command-up = Up
command-toggle = Show or hide the category
command-page-down = Page down
command-page-up = Page up
command-half-down = Half a page down
command-half-up = Half a page up
command-first = To the start
command-last = To the end
command-open = Open
command-next-link = Next link
command-previous-link = Previous link
command-links = Letters for links
command-history-back = Back to where you were
command-history-forward = Forward again
command-compare = Compare
command-add-entry = Add an entry
command-next-tab = Next tab
command-previous-tab = Previous tab
command-matrix = Matrix
command-year-back = Earlier year
command-year-forward = Later year
command-play-years = Play the years
command-map = Map
command-timeline = Timeline
command-statistics = Statistics
command-family = Family of bodies
command-west = Left
command-east = Right
command-next-place = Next place
command-previous-place = Previous place
command-zoom = Zoom in
command-zoom-out = Zoom out
command-zoom-years = Shorter spans
command-zoom-years-out = Longer spans
command-next-span = Next years
command-previous-span = Previous years
command-years = Years or decades
command-matrix-rows = Choose states
command-matrix-columns = Choose bodies
command-website = Open the website
command-copy = Copy…
command-copy-name = Copy name
command-copy-acronym = Copy acronym
command-copy-official = Copy official name
command-copy-next-name = Copy name, next language
command-copy-next-acronym = Copy acronym, next language
command-copy-next-official = Copy official name, next language
command-copy-other-name = Copy name, third language
command-copy-other-acronym = Copy acronym, third language
command-copy-other-official = Copy official name, third language
command-copy-citation = Copy citation
command-copy-address = Copy address
command-copy-text = Copy as text
command-copy-markdown = Copy as Markdown
command-copy-json = Copy as JSON
command-copy-field = Copy field
command-copy-fact = Copy fact…
command-export = Export…
command-facets = Narrow the list
command-filter-members = Filter members
command-bookmark = Bookmark
command-bookmarks = Bookmarks and notes
command-note = Note…
command-note-editor = Note in the editor
command-contents = Contents
command-next-section = Next section
command-previous-section = Previous section
command-fold = Fold all
command-order-members = Order of members
command-next-pane = Next pane
command-previous-pane = Previous pane
command-left = Pane on the left
command-right = Pane on the right
command-back = Back
command-only-member-state = Only member states
command-only-observer-state = Only observer states
command-only-territory = Only territories
command-only-organization = Only organizations
command-only-institution = Only institutions
command-all = All categories
command-themes = Theme…
command-random = Random entry
command-sort = Sort
command-reverse-sort = Reverse the order
command-language = Language
command-help = Help
command-repaint = Redraw
command-suspend = Suspend
command-quit = Quit
command-pick = Pick
command-search-help = Search the help
