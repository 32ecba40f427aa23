# Categories, as in the legend: full names, and short ones for narrow places
category-member-state = Države članice Ujedinjenih nacija
category-observer-state = Države posmatrači Ujedinjenih nacija
category-territory = Teritorije – entiteti
category-organization = Organizacije
category-institution = Institucije
category-short-member-state = Države članice UN
category-short-observer-state = Države posmatrači UN
category-short-territory = Teritorije – entiteti
category-short-organization = Organizacije
category-short-institution = Institucije
kind-member-state = država članica Ujedinjenih nacija
kind-observer-state = država posmatrač Ujedinjenih nacija
kind-territory = teritorija – entitet
kind-organization = organizacija
kind-institution = institucija

# Field labels
field-native-names = Izvorni nazivi
field-acronyms = Skraćenice
field-other-names = Drugi nazivi
field-category = Kategorija
field-status = Status
field-founded = Osnivanje
field-dissolved = Prestanak
field-legal-basis = Pravni osnov
field-headquarters = Sedište
field-capital = Glavni grad
field-office = Na čelu
field-aims = Ciljevi
field-description = Opis
field-members-note = O članstvu
field-subjects = Oblasti
field-scope = Obuhvat
field-region = Region
field-languages = Jezici
field-working-languages = Radni jezici
field-area = Površina
field-population = Stanovništvo
field-un-admission = Prijem u UN
field-un-group = Grupa u UN
field-national-day = Nacionalni dan
field-demonym = Stanovnici
field-borders = Granice
field-iso = ISO oznake
field-currency = Valuta
field-calling = Pozivni broj
field-tld = Domen
field-seat-of = Sedišta tela
field-family = Porodica
field-note = Napomena
field-website = Veb-sajt
field-sources = Izvor
field-as-of = Stanje
field-id = Oznaka
field-identifiers = Oznake u drugim registrima
field-other = Ostalo
member-list-incomplete = Spisak nije potpun.
member-list-none = Telo nema članica.
member-list-absent = Katalog ne sadrži spisak članica.
unknown-lists =
    { $n ->
        [one] Za { $n } telo spisak članica nedostaje ili nije potpun, pa odsustvo sa njega ništa ne dokazuje
       *[other] Za { $n } tela spisak članica nedostaje ili nije potpun, pa odsustvo sa njega ništa ne dokazuje
    }
unknown-lists-named = Navodi ih polje „`unknown`”, uz `--format json`.
membership-unknown = nije poznato
member-list-count =
    { $n ->
        [one] Telo navodi da ima { $n } članicu.
        [few] Telo navodi da ima { $n } članice.
       *[other] Telo navodi da ima { $n } članica.
    }
member-list-former-states = Članice koje više ne postoje: { $value }
member-list-as-of = Stanje spiska: { $value }
member-list-facts-as-of = Stanje: { $value }
members-new = pristupanje { $value }. godine
members-none-on = Za { $value }. godinu nije poznato nijedno članstvo.
members-undated =
    { $n ->
        [one] Nisu poznati datumi { $n } članstva.
        [few] Nisu poznati datumi { $n } članstva.
       *[other] Nisu poznati datumi { $n } članstava.
    }
members-of-body =
    { $n ->
        [one] { $n } članica
        [few] sve { $n } članice
       *[other] svih { $n } članica
    }

# Counts
count-members =
    { $n ->
        [one] { $n } članica
        [few] { $n } članice
       *[other] { $n } članica
    }
count-entries =
    { $n ->
        [one] { $n } unos
        [few] { $n } unosa
       *[other] { $n } unosa
    }
count-faults =
    { $n ->
        [one] { $n } greška
        [few] { $n } greške
       *[other] { $n } grešaka
    }

# Members of a body and memberships of a state, by status
members-member =
    { $n ->
        [one] { $n } članica
        [few] { $n } članice
       *[other] { $n } članica
    }
memberships-member = Članica ({ $n })
members-associate =
    { $n ->
        [one] { $n } pridružena članica
        [few] { $n } pridružene članice
       *[other] { $n } pridruženih članica
    }
memberships-associate = Pridružena članica ({ $n })
members-observer =
    { $n ->
        [one] { $n } posmatrač
        [few] { $n } posmatrača
       *[other] { $n } posmatrača
    }
memberships-observer = Posmatrač ({ $n })
members-candidate =
    { $n ->
        [one] { $n } kandidat
        [few] { $n } kandidata
       *[other] { $n } kandidata
    }
memberships-candidate = Kandidat ({ $n })
members-partner =
    { $n ->
        [one] { $n } partner
        [few] { $n } partnera
       *[other] { $n } partnera
    }
memberships-partner = Partner ({ $n })
members-suspended =
    { $n ->
        [one] { $n } suspendovana članica
        [few] { $n } suspendovane članice
       *[other] { $n } suspendovanih članica
    }
memberships-suspended = Suspendovana ({ $n })
members-former =
    { $n ->
        [one] { $n } bivša članica
        [few] { $n } bivše članice
       *[other] { $n } bivših članica
    }
memberships-former = Bivša članica ({ $n })

# Relations, named by the role of the linked entry
link-part-of = U sastavu
link-part = Delovi
link-organ-of = Organ
link-organ = Organi
link-predecessor = Prethodnik
link-successor = Naslednik
link-sovereign = Država
link-dependency = Teritorije
link-hosted = Domaćin za
link-host = Domaćin
link-related = Vidi još

# Scopes
scope-global = svetski
scope-interregional = međuregionalni
scope-regional = regionalni
scope-subregional = subregionalni

# Statuses of a membership
status-member = članica
status-associate = pridružena članica
status-observer = posmatrač
status-candidate = kandidat
status-partner = partner
status-suspended = suspendovana
status-former = bivša članica

# Regional groups at the UN
un-group-african = afrička
un-group-asia-pacific = azijsko-pacifička
un-group-eastern-european = istočnoevropska
un-group-latin-american-caribbean = latinoameričko-karipska
un-group-western-european-others = zapadnoevropske i druge države

# Subjects
subject-other = ostalo
subject-politics = politička saradnja
subject-security = bezbednost
subject-peace = mir
subject-law = pravo
subject-human-rights = ljudska prava
subject-justice = pravosuđe
subject-policing = policija i carina
subject-trade = trgovina
subject-finance = finansije
subject-development = razvoj
subject-economy = privreda
subject-energy = energetika
subject-transport = saobraćaj
subject-telecom = telekomunikacije
subject-environment = životna sredina
subject-water = vode
subject-agriculture = poljoprivreda i hrana
subject-health = zdravlje
subject-labour = rad
subject-education = obrazovanje
subject-science = nauka
subject-culture = kultura
subject-humanitarian = humanitarni rad
subject-migration = migracije
subject-disarmament = razoružanje
subject-nuclear = nuklearna pitanja
subject-standards = standardi
subject-statistics = statistika
subject-parliament = parlamentarna saradnja
subject-administration = uprava
subject-sport = sport
subject-tourism = turizam
subject-youth = mladi
subject-space = svemir
subject-industry = industrija
subject-intellectual-property = intelektualna svojina
subject-disasters = vanredne situacije
subject-religion = vera
subject-media = mediji

# Regions of the M49 standard
region-africa = Afrika
region-northern-africa = Severna Afrika
region-eastern-africa = Istočna Afrika
region-middle-africa = Srednja Afrika
region-southern-africa = Južna Afrika
region-western-africa = Zapadna Afrika
region-americas = Amerika
region-caribbean = Karibi
region-central-america = Srednja Amerika
region-south-america = Južna Amerika
region-northern-america = Severna Amerika
region-latin-america-caribbean = Latinska Amerika i Karibi
region-asia = Azija
region-central-asia = Srednja Azija
region-eastern-asia = Istočna Azija
region-south-eastern-asia = Jugoistočna Azija
region-southern-asia = Južna Azija
region-western-asia = Zapadna Azija
region-middle-east = Bliski istok
region-europe = Evropa
region-eastern-europe = Istočna Evropa
region-northern-europe = Severna Evropa
region-southern-europe = Južna Evropa
region-western-europe = Zapadna Evropa
region-south-east-europe = Jugoistočna Evropa
region-oceania = Okeanija
region-australia-new-zealand = Australija i Novi Zeland
region-melanesia = Melanezija
region-micronesia = Mikronezija
region-polynesia = Polinezija
region-antarctica = Antarktik

# Months and dates
month-1 = januar
month-2 = februar
month-3 = mart
month-4 = april
month-5 = maj
month-6 = jun
month-7 = jul
month-8 = avgust
month-9 = septembar
month-10 = oktobar
month-11 = novembar
month-12 = decembar
date-day = { $day }. { $month } { $year }.
date-month = { $month } { $year }.
date-year-day = { $day }. { $month }
date-year = { $year }.

# Compass points
compass-north = s. š.
compass-south = j. š.
compass-east = i. d.
compass-west = z. d.

# Errors in a catalog: what is wrong, then how to fix it
fault-no-json = u fascikli nema datoteke `.json`; navedite datoteku sa unosima
io-missing = ne postoji; proverite putanju
io-denied = pristup je odbijen; proverite dozvole
io-not-a-file = nije obična datoteka; navedite neku drugu
io-not-utf8 = nije UTF-8; sačuvajte je kao UTF-8
io-no-space = disk je pun; oslobodite prostor
io-in-use = koristi je drugi program; pokušajte ponovo
io-other = { $value }
fault-unreadable = ne može da se pročita: { $value }
fault-unreadable-data = „{ $path }” ne može da se pročita: { $value }
fault-not-utf8 = neispravan `UTF-8`; sačuvajte datoteku kao `UTF-8`
fault-not-json = neispravan `JSON` ({ $value }); ispravite tekst na ovom mestu
fault-cut-short = datoteka se prekida pre završne zagrade; vratite deo koji nedostaje
fault-not-a-list = datoteka mora da sadrži listu unosa; počnite je znakom `[`
fault-unknown-field = nepoznato polje „{ $value }”; ispravite naziv ili uklonite polje
fault-missing-field = nedostaje obavezno polje „{ $value }”; dodajte ga
fault-unknown-word = „{ $value }” nije dozvoljena vrednost ovog polja; izaberite jednu iz šeme (`imenik schema`)
fault-wrong-shape = pogrešan tip vrednosti; očekuje se { $value }
fault-one-sided-border = granica je navedena samo na jednoj strani; dodajte je i u unos suseda
fault-bad-date = nije ispravan datum; napišite postojeći datum kao 2011, 2011-10 ili 2011-10-07
fault-bad-id = oznaka sme da sadrži samo slova `a–z`, cifre i pojedinačne crtice
fault-empty-text = prazan tekst; uklonite polje ili ga popunite
fault-cyrillic-text = ćirilica u srpskom tekstu; napišite ga latinicom, ćirilica se iz nje izvodi
fault-bad-url = nije ispravna adresa; počnite je sa `https://` i ne koristite razmake
fault-control-characters = kontrolni znak u tekstu; uklonite ga
fault-control-character = kontrolni znak { $value } u tekstu; uklonite ga
fault-bad-language = nije oznaka jezika; napišite `sr`, `en` ili drugu oznaku po standardu `BCP` 47
fault-not-in-both-languages = ugrađeni tekst mora biti na srpskom (`sr`) i engleskom (`en`); dodajte onaj koji nedostaje
fault-count-differs = broj članica na spisku razlikuje se od polja `count`; ispravite jedno ili objasnite razliku u napomeni
fault-old-aliases = polje `aliases` pripada prvom izdanju formata; umesto njega pišite `other_names` (prikazuju se, po jezicima) i `search_terms` (ne prikazuju se)
fault-old-members-note = polje `members_note` pripada prvom izdanju formata; umesto njega pišite `note` u polju `membership`
fault-bad-coordinates = nisu ispravne koordinate; širina je od -90 do 90, dužina od -180 do 180
fault-negative-number = negativan broj; upišite nulu ili više
fault-link-to-self = unos upućuje na sebe; uklonite vezu
fault-repeated-link = ista veza je u listi dvaput; uklonite jednu
fault-ends-before-start = kraj je pre početka; proverite oba datuma
fault-extra-cells = red ima više ćelija od zaglavlja; višak je izostavljen
fault-repeated-field = polje je navedeno dvaput; uklonite jedno
fault-duplicate-id = oznaka je već upotrebljena: { $value }; izaberite drugu
fault-dangling-link = nijedan unos nema oznaku „{ $value }”; ispravite je ili dodajte unos
fault-not-for-category = polje „{ $value }” nije dozvoljeno u ovoj kategoriji; uklonite ga
fault-category-needs = ova kategorija zahteva polje „{ $value }”; dodajte ga
fault-near = Da li ste mislili „{ $near }”?
omitted = { $path }: { $value }; razloge navodi `imenik check` { $path }
omitted-entries =
    { $n ->
        [one] izostavljen je { $n } unos od { $total }
        [few] izostavljena su { $n } unosa od { $total }
       *[other] izostavljeno je { $n } unosa od { $total }
    }
omitted-fields =
    { $n ->
        [one] izostavljena su neispravna polja { $n } unosa
       *[other] izostavljena su neispravna polja { $n } unosa
    }
omitted-short = { $path }: { $value }; `imenik check` { $path }
omitted-shortest = { $path }: { $value }
omitted-others =
    { $n ->
        [one] { $value } (i još { $n } datoteka)
        [few] { $value } (i još { $n } datoteke)
       *[other] { $value } (i još { $n } datoteka)
    }
omitted-more =
    { $n ->
        [one] … i još { $n } datoteka
        [few] … i još { $n } datoteke
       *[other] … i još { $n } datoteka
    }
loading-title = Učitava se: { $value }
loading-input = standardni ulaz
loading-bytes = pročitano je { $value } `kB`
loading-entries =
    { $n ->
        [one] pročitan je { $n } unos
        [few] pročitana su { $n } unosa
       *[other] pročitano je { $n } unosa
    }
loading-left-out = { $value }, izostavljeno { $n }
loading-line = { $value }: { $percent } %
check-count = { $line } (ukupno { $n })
review-members = spisak članica
review-as-of = zaključno sa
check-all-hint = Sve navodi `imenik check --all`.
check-replaces = { $place }: zamenjuje ugrađeni unos
shape-text = tekst pod navodnicima
shape-translations = tekst ili objekat sa tekstom za svaki jezik
shape-translated-lists = lista tekstova ili objekat s takvom listom za svaki jezik
shape-list = lista u uglastim zagradama
shape-object = objekat u vitičastim zagradama
shape-whole = ceo broj koji nije negativan
shape-number = broj
shape-pair = par brojeva: širina i dužina

# The command line
cli-about = Imenik: priručnik o državama, međunarodnim organizacijama i institucijama, radi i bez interneta
cli-words = Otvara unos koji najbolje odgovara rečima: oznaka, skraćenica ili naziv, bilo kojim pismom
cli-lang = Jezik i pismo (podrazumevano prema okruženju)
cli-data = Datoteka ili fascikla sa unosima, pored ugrađenih, ili - za standardni ulaz; može se ponoviti
cli-no-bundled = Ne učitava ugrađene unose
cli-color = Kada se koriste boje; `auto` znači na terminalu
cli-no-mouse = Prepušta miš terminalu
cli-show = Ispisuje cele unose
cli-show-entry = Oznaka, skraćenica ili naziv, bilo kojim pismom
cli-format = Format ispisa
cli-export-format = Format ispisa; `svg` je slika: karta, vremenska osa ili statistika
cli-bom = `CSV` počinje oznakom redosleda bajtova, po kojoj `Excel` prepoznaje `UTF-8`
cli-delimiter = Znak između ćelija u formatu `CSV`: zarez (podrazumevano), tačka i zarez, uspravna crta ili `tab`
cli-columns = Kolone u formatu `CSV`, ovim redom (podrazumevano sve; nazivi su u njegovom prvom redu)
cli-search = Ispisuje unose koji odgovaraju upitu, najbolje prvo
cli-list = Ispisuje unose po nazivu
cli-members = Ispisuje članice tela, sa statusom i datumom
cli-memberships = Ispisuje članstva države ili tela, sa statusom i datumom
cli-common = Ispisuje šta je unosima zajedničko: državama tela, telima članice
cli-pick = Otvara imenik da izaberete unose i ispisuje njihove oznake, po jednu u redu; izlazni kod je 130 ako odustanete
cli-pick-terminal = za `imenik pick` potreban je terminal
cli-differ = Ispisuje po čemu se dva unosa razlikuju: šta prvi ima, a drugi nema, i obrnuto
cli-status = Samo ovaj status; može se ponoviti (podrazumevano svi; u poređenju samo članice)
cli-on = Ko je učestvovao tog datuma; godina važi za 31. decembar
cli-founded-later = telo je osnovano kasnije: { $value }
cli-later-than-list = { $on } je posle datuma za koji spisak važi: { $value }
cli-undated =
    { $n ->
        [one] Izostavljeno je još { $n } članstvo: njegovi datumi nisu poznati
        [few] Izostavljena su još { $n } članstva: njihovi datumi nisu poznati
       *[other] Izostavljeno je još { $n } članstava: njihovi datumi nisu poznati
    }
cli-former-state = više ne postoji
cli-since = Samo ko je pristupio tog datuma ili kasnije; datum poznat do godine važi za celu godinu
cli-not-a-body = „{ $value }” nije telo i nema članice; za tela u kojima učestvuje koristite `memberships`
cli-no-memberships = { $value }: nema takvih članstava
cli-members-absent = { $value }: katalog ne sadrži spisak članica.
cli-members-none = { $value }: nema članica
cli-members-unstated = { $value }: unos ne navodi nijednu članicu i ne kaže da li ih telo ima.
cli-through = preko: { $value }
cli-nothing-in-common = nemaju ništa zajedničko
cli-no-difference = ne razlikuju se
cli-nothing-only = { $value } nema ništa što { $other } nema
cli-only = Samo { $value } ({ $n })
cli-against = Ispisuje CSV tabelu nađenih unosa i njihovih članstava u telima koja odgovaraju ovom upitu
cli-export = Ispisuje ceo katalog ili unose koji odgovaraju upitu
cli-picture = Slika za `--format svg`: `map` (karta, podrazumevano), `timeline` (vremenska osa) ili `statistics` (statistika)
cli-by = Po čemu se boji karta: `status` (podrazumevano), `population` (stanovništvo), `area` (površina), `memberships` (članstva), `admission` (prijem u UN); po čemu broji statistika: `category` (kategorija), `subject` (oblast), `region`, `founded` (decenija), `members` (broj članova), `seat` (sedište), ili dvoje od toga za tabelu
cli-of = Slika jednog unosa: karta njegovih članica, vremenska osa njegove istorije; navedena dvaput, karta članica jednog, drugog i oba
cli-picture-theme = Boje slike: `light` (svetla, podrazumevano) ili `dark` (tamna)
cli-picture-title = Naslov slike (podrazumevano: upit ili unos)
cli-query = Reči, "izraz", -bez, polje:vrednost (kategorija, sedište, prestonica, osnovano, u, članica, posmatrač, status, od, do, krajem, veza, granica, oblast, region, jezik, valuta, oznaka, stanovništvo, površina, članova, moje)
cli-limit = Najviše `N` unosa
cli-explain = Objašnjava zašto je svaki unos nađen
cli-category = Samo ova kategorija
cli-check = Proverava katalog i ispisuje sve greške
cli-check-path = Datoteke ili fascikle koje se proveravaju uz ugrađene unose; - za standardni ulaz
cli-check-all = Navodi svaku grešku, a ne samo prvu od svake vrste
cli-check-review = Navodi šta treba pregledati, najstarije prvo: spiskove članica iz vremena pre navedene godine (podrazumevano ove) i rečenice koje pominju skorašnju godinu
cli-convert = Ispisuje redove `CSV` tabele kao zapise, za `--data`
cli-convert-file = `CSV` datoteka sa zaglavljem ili `-` za standardni ulaz
cli-map = Koja kolona sadrži koje polje, po zaglavlju: `name=Naziv,city=Grad`; može se ponoviti
cli-convert-delimiter = Znak između ćelija: zarez, tačka i zarez, uspravna crta ili `tab` (podrazumevano se prepoznaje)
cli-convert-category = Kategorija redova bez kategorije (podrazumevano `organization`)
cli-text-language = Jezik tekstova, na primer `en` ili `sr` (podrazumevano se ne navodi)
cli-source = Adresa izvora za svaki zapis
cli-as-of = Datum za koji podaci važe, ako ga red nema
cli-schema = Ispisuje šemu formata zapisa (`JSON Schema`)
cli-completions = Ispisuje dopunjavanje komandi za ljusku
cli-shell = Ljuska
cli-man = Ispisuje stranicu priručnika (`imenik man > imenik.1`)
man-name = Ime
man-keys = Tasteri
man-files = Datoteke
man-searches = Ranije pretrage, po jedna u redu (`$XDG_STATE_HOME` je podrazumevano `~/.local/state`)
man-exit-status = Izlazni kod
man-exit-0 = Nađeno ili bez grešaka.
man-exit-1 = Ništa nije nađeno ili ima grešaka.
man-exit-2 = Komandna linija nije ispravna.
man-exit-130 = `imenik pick`: odustali ste.
cli-help = Ispisuje ovu pomoć
cli-version = Ispisuje verziju
# Placeholders for values in the usage
value-words = reči
value-path = putanja
value-file = datoteka
value-name = ime
value-entry = unos
value-query = upit
value-date = datum
value-by = šta[,šta]
value-text = tekst
value-year = godina
value-shell = ljuska
value-columns = kolona,…
value-map = polje=zaglavlje,…
value-tag = jezik
value-url = adresa
value-options = opcije
value-command = komanda
cli-heading-usage = Upotreba
cli-heading-options = Opcije
cli-heading-commands = Komande
cli-heading-arguments = Argumenti
cli-keys = U prikazu na celom ekranu pritisnite ? za sve tastere.
cli-no-terminal = za prikaz na celom ekranu potreban je terminal na standardnom izlazu; bez njega koristite komande `search`, `show` i `list` (`imenik --help`)
cli-plain-input = `--plain` čita komande sa standardnog ulaza, pa se sa njega ne mogu čitati i unosi; navedite datoteku umesto -
cli-no-input = standardni ulaz je terminal; prosledite unose kroz cev ili umesto - navedite datoteku
cli-no-entries = Nije pronađen nijedan unos.
cli-not-found = nijedan unos nema oznaku, skraćenicu ili naziv „{ $value }”
cli-empty = katalog nema nijedan unos; navedite datoteku sa `--data` ili uklonite `--no-bundled`
cli-sound = Nema grešaka.
cli-terminal-failed = terminal ne može da se pripremi: { $value }
cli-io-failed = čitanje ili pisanje nije uspelo: { $value }

# Problems in a query
problem-unknown-field = nepoznato polje „{ $value }”; polja su kategorija, sedište, prestonica, osnovano, u, članica, posmatrač, status, od, do, krajem, veza, granica, oblast, region, jezik, valuta, oznaka, stanovništvo, površina, članova, moje
problem-unknown-value = „{ $value }” nije vrednost polja { $field }
problem-near-value = „{ $value }” nije vrednost polja { $field }; da li ste mislili „{ $near }”?
problem-bad-number = „{ $value }” nije broj; napišite 1000, 1000.., ..1000 ili 1000..2000
problem-backward-numbers = raspon „{ $value }” je obrnut; prvo navedite manji broj
problem-no-membership = uz { $field }: u istom upitu mora da stoji { $in }: ili { $member }:
problem-no-bodies = { $name } nije ni u jednom telu; članice: { $query } ({ $n })
problem-no-members = { $name } nema članica; tela u kojima je: { $query } ({ $n })
problem-taken-as = za „{ $value }” uzet je unos { $name }
problem-other-body = „{ $value }” može da znači i: { $name }
problem-namesakes = za „{ $value }” uzet je unos { $name }; tako se { $n ->
        [one] zove
       *[other] zovu
    } i: { $others }
problem-unknown-dates =
    { $n ->
        [one] za { $n } članstvo datum nije poznat
        [few] za { $n } članstva datum nije poznat
       *[other] za { $n } članstava datum nije poznat
    }
problem-bad-date = „{ $value }” nije datum; napišite 1999, >1990 ili 1945..1960
problem-backward-span = raspon „{ $value }” je obrnut; prvo navedite raniju godinu
problem-too-long = upit je predug; koristi se samo početak
problem-open-quote = navodnik nije zatvoren
problem-most-words = nijedan unos nema sve reči: ovi imaju najviše njih
problem-other-layout = traženo je „{ $value }”

# Why an entry was found
tier-field = tražena polja
tier-acronym = skraćenica ili oznaka
tier-whole-name = ceo naziv
tier-name-form = oblik celog naziva
tier-initials = početna slova naziva
tier-name-start = početak naziva
tier-word-start = početak reči u nazivu
tier-inflected = oblik reči iz naziva
tier-inside-name = unutar naziva
tier-typo = naziv s greškom u kucanju
tier-capital = glavni grad
tier-seat = glavno sedište
tier-currency = valuta
tier-other-seat = drugo sedište
tier-search-term = drugi izraz
tier-prose = ciljevi ili opis
tier-other-text = pogodak je u drugom tekstu

# The screen
screen-legend = Legenda
screen-facets = Suzite listu
facet-region = Region
facet-subject = Oblast
facet-seat = Sedište
facet-in = Članica u
facet-founded = Osnivanje
facet-members = Broj članica
facet-more = još { $n }
screen-all = Svi unosi
screen-some = Izbor
screen-nothing = Ništa nije nađeno za „{ $value }”.
screen-nothing-in-year = Za { $value }. godinu nisu poznata takva članstva. Pritisnite { $key } za današnje stanje.
screen-no-match-hint = Nijedan unos ne ispunjava sve uslove. Pritisnite { $key } da obrišete pretragu.
screen-nothing-hint = Proverite da li je tačno napisano ili pritisnite { $key } da obrišete pretragu.
screen-hidden-hint = U skrivenim kategorijama ima još pogodaka: { $value }. Pritisnite { $key } da prikažete sve kategorije.
screen-try-without = Bez „{ $value }” pretraga nalazi { $n }.
screen-no-category = Sve kategorije su skrivene. Pritisnite { $key } da ih prikažete.
screen-small = Prozor je premali za Imenik ({ $width }×{ $height }). Potrebno je bar 40×12; proširite ga ili pritisnite { $key } za izlaz.
screen-copied = Kopirano: { $value }
screen-sent = Poslato terminalu: { $value }
screen-no-shell = Nema ljuske u koju bi se program vratio.
screen-nothing-open = Nema šta da se zatvori; { $key } završava program
screen-no-history = Nema prethodnog unosa: prvo otvorite neku vezu, tasterom `Enter` ili { $key }
screen-no-history-forward = Nema sledećeg unosa: niste se vraćali
screen-no-matches = Nema pogodaka u ovom unosu; { $key } traži u njemu
screen-no-links = Ovde nema veza; pređite niže
screen-unknown-key = { $value } ne radi ništa; { $key } prikazuje tastere
screen-nothing-to-copy = Unos nema: { $value }
screen-no-field = Kursor nije ni na jednom polju
screen-website = Otvoreno u veb-pregledaču: { $value }
screen-no-browser = Veb-pregledač nije nađen; adresa je { $value }
screen-citation = { $name }. U: Imenik { $version }, podaci: { $date } Izvor: { $source }, { $address }
screen-search-prompt = Traži:{" "}
screen-jump-prompt = Skok na:{" "}
screen-jump-nothing = Nijedan naziv na listi ne počinje tim slovima.
screen-page-search-prompt = U unosu:{" "}
screen-members-filter = Članice:{" "}
screen-filtered = članice: { $value }
screen-no-members = U ovom unosu nema članica ni članstava
members-none-found = nema pogodaka
screen-matches =
    { $n ->
        [0] nema pogodaka
       *[other] { $nth }/{ $n }
    }
screen-contents = Sadržaj
screen-first-year = Pre { $value }. godine nema podataka o članstvu
screen-no-years = U katalogu nema datuma od kojeg bi se puštale godine ovog unosa.
screen-members-order = Članice { $value }
members-by-name = po nazivu
members-by-date = po datumu
members-by-region = po regionu
members-of-no-region = ostalo
screen-percent = { $value } %
screen-undated = { $n } bez datuma
screen-quoted = „{ $value }”
screen-most-words = većina reči „{ $value }”
screen-help = Pomoć
screen-no-entry = Nema unosa za prikaz.
sort-name = po nazivu
sort-acronym = po skraćenici
sort-founded = po datumu
sort-members = po broju članica
sort-population = po stanovništvu
sort-area = po površini
sort-density = po gustini naseljenosti
sort-rank = po rangu

# Headings of the columns of the list, short
column-name = Naziv
column-acronym = Skr.
column-founded = God.
column-members = Čl.
column-population = Stanovnika
column-area = km²
column-density = Na km²

# Groups of keys in the help
keys-moving = Kretanje
keys-panes = Okna
keys-legend = Legenda
keys-views = Pogledi
keys-links = Veze
keys-copying = Kopiranje i veb
keys-search = Pretraga
keys-program = Program

# What a key does: a sentence for the help (3rd person), a word for the hint line
action-down = Pomera naniže
action-up = Pomera naviše
action-page-down = Pomera za stranicu naniže
action-page-up = Pomera za stranicu naviše
action-half-down = Pomera za pola stranice naniže
action-half-up = Pomera za pola stranice naviše
action-first = Ide na početak
action-last = Ide na kraj
action-next-pane = Prelazi u sledeće okno
hint-next-pane = okno
action-previous-pane = Prelazi u prethodno okno
action-left = Prelazi u okno levo
action-right = Prelazi u okno desno
action-open = Otvara unos; u unosu otvara vezu ili sažima odeljak; u legendi prikazuje samo tu kategoriju ili vrednost
hint-open = otvori
action-back = Vraća za jedan korak: zatvara pomoć, prekida pretragu, briše je, vraća na listu
hint-back = nazad
hint-today = danas
action-toggle = U legendi prikazuje ili skriva kategoriju pod kursorom, otvara grupu uslova, bira vrednost uz druge
hint-toggle = uključi
action-facets = Sužava listu po regionu, oblasti, sedištu, članstvu ili deceniji
hint-facets = suzi
hint-only = samo to
hint-keep-filter = zadrži
hint-close = zatvori
action-only = Prikazuje samo jednu kategoriju, redom kao u legendi
action-all = Prikazuje sve kategorije
hint-all = sve
action-search = Traži dok kucate: nazive, skraćenice, sedišta, ciljeve i opise, na oba pisma
hint-search = traži
action-search-entry = Traži u otvorenom unosu
hint-search-entry = traži
action-search-catalog = Traži u katalogu i kad je otvoren unos
action-next-match = Ide na sledeći pogodak u unosu
action-previous-match = Ide na prethodni pogodak u unosu
action-next-found = Bira sledeći rezultat (`Ctrl-P`: prethodni)
hint-next-found = sledeći
action-earlier = Vraća raniju pretragu (`↓`: kasniju); pretrage se pamte i posle zatvaranja
hint-earlier = ranije
action-jump = Skače na prvi naziv na listi koji počinje otkucanim slovima, na oba pisma
action-complete = Dopunjava vrednost polja; ponovo: sledeći predlog
hint-complete = dopuni
help-query = Polja: kategorija, sedište, prestonica, osnovano, u, članica, posmatrač, status, od, do, krajem, veza, granica, oblast, region, jezik, valuta, oznaka, stanovništvo, površina, članova, moje (vaši obeleživači i beleške). Na primer: sedište:ženeva članica:srbija -oblast:trgovina osnovano:1945..1960 "savet bezbednosti"; u:nato -u:eu; u:eu krajem:1990; oblast:pravo,pravosuđe; u:un region:evropa stanovništvo:50000000..
action-next-link = U unosu: ide na sledeću vezu; posle poslednje, u sledeće okno
hint-next-link = veza
action-previous-link = U unosu: ide na prethodnu vezu; pre prve, u prethodno okno
action-links = Stavlja slovo ispred svake veze na ekranu; slovo je otvara
hint-links = slova
action-history-back = Vraća na prethodni unos, kartu, poređenje ili drugi prikaz, kako ste ga ostavili
action-history-forward = Ide ponovo napred
action-contents = Prikazuje sadržaj unosa; kucanjem se nalazi odeljak ili naziv
hint-contents = sadržaj
action-next-section = Ide na sledeći odeljak; `Enter` ga sažima
action-previous-section = Ide na prethodni odeljak
action-fold = Sažima sve duge spiskove u naslove ili ih ponovo širi
action-order-members = Menja redosled članica: po nazivu, po datumu, po regionu
action-filter-members = Izdvaja članice i članstva u unosu dok kucate
action-compare = Označava unos za poređenje; na drugom unosu poredi ta dva unosa
action-add-entry = U poređenju: vraća na listu da se doda još jedan unos
hint-add-entry = dodaj
action-next-tab = U poređenju: prikazuje članstva, podatke ili tekstove (`←` `→` idu iz kolone u kolonu); u statistici: grafikone ili tabele
hint-next-tab = kartica
action-previous-tab = U poređenju: prikazuje prethodnu karticu
action-matrix = Prikazuje tabelu država i tela
action-map = Prikazuje kartu sveta: sedište i članice, glavni grad i tela
action-timeline = Prikazuje vremensku osu: osnivanja, prestanke, prijeme u UN i istoriju unosa
action-statistics = Prikazuje statistiku navedenih unosa
action-family = Prikazuje porodicu tela kao stablo: organe i delove, prethodnike i naslednike
action-next-place = Na karti: ide na sledeće mesto, od zapada ka istoku
hint-next-place = mesto
action-zoom = Na karti: uvećava (`-` umanjuje)
hint-zoom = uvećaj
action-fit = Na karti: prikazuje sve označeno
hint-fit = sve
action-colours = Na karti: boji po stanovništvu, površini, članstvima ili prijemu
hint-colours = boje
action-mark-listed = Na karti: označava ono što je na listi ili ponovo unos
hint-mark-listed = lista
action-zoom-years = Na vremenskoj osi: prikazuje decenije ili godine (`-` decenije ili vekove)
hint-zoom-years = uvećaj
action-zoom-years-out = Na vremenskoj osi: prikazuje duže periode
action-next-span = Na vremenskoj osi: ide na sledeće godine u kojima ima događaja
hint-next-span = sledeće
action-previous-span = Na vremenskoj osi: ide na prethodne godine u kojima ima događaja
action-year-back = Prikazuje članstva ranije godine: jednu godinu unazad; `Esc` vraća na danas
action-year-forward = Prikazuje članstva naredne godine; posle prošle godine, današnja
action-play-years = Pušta godine redom od osnivanja; zaustavlja ih bilo koji taster
hint-year-back = godina
action-years = Na vremenskoj osi: prikazuje godine ili decenije
hint-years = godine
action-matrix-rows = U tabeli: bira države rečima ili oznakama (`rs me mk`)
hint-matrix-rows = države
action-matrix-columns = U tabeli: bira tela rečima ili skraćenicama (`eu nato oebs`)
hint-matrix-columns = tela
hint-compare-with = poredi sa: { $value }
hint-down = naniže
screen-choose-prompt = Izbor:{" "}
chart-centuries = Vremenska osa po vekovima
chart-decades = Vremenska osa po decenijama
chart-years = Vremenska osa po godinama
chart-statistics = Statistika
chart-empty = Nijedan navedeni unos nema datum.
chart-search = Pretraga: { $value }
chart-undated =
    { $n ->
        [one] { $n } članstvo je bez datuma
        [few] { $n } članstva su bez datuma
       *[other] { $n } članstava je bez datuma
    }
lane-founded = Osnivanja
lane-dissolved = Prestanci
lane-admitted = Prijemi u UN
lane-own = Postojanje
lane-un = Članstvo u UN
lane-kin = Srodna tela
lane-joined = Pristupanja
lane-left = Istupanja
chart-categories = Po kategoriji
chart-subjects = Po oblasti
chart-regions = Po regionu
chart-cities = Po gradu sedišta ili glavnom gradu
chart-founded = Po deceniji
chart-members = Po broju članica
chart-bodies = Po članstvu
chart-connected = Najviše veza
family-title = Porodica
family-more = … i još { $n }; { $key } prikazuje celu porodicu
family-organ = organ
family-part = deo
family-predecessor = prethodnik
family-successor = naslednik
family-alone = Katalog nema organe, delove, prethodnike ni naslednike ovog unosa.
compare-common = Zajedničko ({ $n })
compare-both = Zajedničko ({ $n })
compare-differing = Neki, ali ne svi ({ $n })
compare-same = Isto
compare-nothing = Katalog nema članstva koja bi se poredila.
compare-no-facts = Ovde nijedan unos nema podatke.
compare-memberships = Članstva
compare-members = Članice
compare-facts = Podaci
compare-texts = Tekstovi
matrix-title = Države i tela
matrix-rows = Države:
matrix-columns = Tela:
matrix-auto = (prema unosu)
matrix-empty = Za tabelu su potrebne države i tela. Pritisnite { $rows } da izaberete države ili { $columns } da izaberete tela.
map-title = Karta
map-small = Za kartu je potreban prozor od bar { $width }×{ $height }. Proširite ga ili pritisnite { $key } za povratak.
map-empty = Za ovaj unos nema poznatih mesta.
map-nothing-here = Strelice pomeraju kursor, { $key } ide na sledeće mesto.
map-listed = Unosi na listi
map-only = samo { $value }
map-undated = datum nije poznat
map-former-states = nekadašnje države: { $value }
map-both = oba
map-by-status = Status
map-by-population = Stanovništvo, milioni
map-by-area = Površina, hiljade km²
map-by-memberships = Članstva
picture-all = Svi unosi
picture-disputed = granica koja je sporna ili nije konačna
picture-no-place =
    { $n ->
        [one] Za { $n } unos mesto nije poznato.
        [few] Za { $n } unosa mesto nije poznato.
       *[other] Za { $n } unosa mesto nije poznato.
    }
picture-outside =
    { $n ->
        [one] Van karte je { $n } unos.
        [few] Van karte su { $n } unosa.
       *[other] Van karte je { $n } unosa.
    }
picture-boundaries = Granice: `Natural Earth` (javno vlasništvo). Granice i nazivi na karti ne izražavaju stav o statusu neke teritorije.
picture-shares = Unos sa više vrednosti broji se u svakoj od njih.
picture-rows = Prikazano je prvih { $n } od { $all } redova.
picture-empty = nema šta da se prikaže: nijedan unos nema datum ili vrednost
action-copy = Kopira iz unosa; sledeći taster bira šta
hint-copy = kopiraj
action-copy-name = naziv
hint-copy-name = naziv
action-copy-acronym = skraćenica ili oznaka
hint-copy-acronym = skraćenica
action-copy-official = zvanični naziv
hint-copy-official = zvanični naziv
action-copy-next-name = 1 do 6: naziv, skraćenica i zvanični naziv na svakom od ostalih jezika
action-copy-next-acronym = skraćenica na sledećem jeziku
action-copy-next-official = zvanični naziv na sledećem jeziku
action-copy-other-name = naziv na jeziku posle sledećeg
action-copy-other-acronym = skraćenica na jeziku posle sledećeg
action-copy-other-official = zvanični naziv na jeziku posle sledećeg
copying-other = { $value }, { $language }
copying-sr-latn = srpski latinicom
copying-sr-cyrl = srpski ćirilicom
copying-en = engleski
action-copy-field = polje pod kursorom
hint-copy-field = polje
action-copy-citation = navod sa izvorom
hint-copy-citation = navod
action-copy-address = adresa veb-sajta
hint-copy-address = adresa
action-copy-text = ceo unos kao tekst
hint-copy-text = tekst
action-copy-markdown = ceo unos kao `Markdown`
hint-copy-markdown = `Markdown`
action-copy-json = zapis kao `JSON`
hint-copy-json = `JSON`
action-website = Otvara veb-sajt ili prvi izvor u veb-pregledaču
action-random = Otvara nasumičan unos sa liste
action-sort = Menja redosled: po nazivu, skraćenici, datumu osnivanja ili prijema u UN, broju članica, stanovništvu, površini, gustini naseljenosti
action-reverse-sort = Obrće redosled
hint-sort = redosled
action-language = Menja jezik: srpski latinicom, srpski ćirilicom, engleski
hint-language = jezik
action-help = Prikazuje ovu pomoć
hint-help = pomoć
help-keyboard = Komande rade i na srpskom ćiriličkom rasporedu: љ zatvara program isto kao `q`. Imenik koristi protokol tastature `kitty` ako ga terminal podržava.
help-mouse = Miš: točkić pomera; klik bira unos, ređa po zaglavlju liste (ponovo: obrnuto), otvara vezu ili adresu, sažima odeljak, prikazuje samo jednu kategoriju ili izvršava ono što piše u donjem redu; drugi klik otvara unos, traku, polje ili mesto. Na karti točkić uvećava i umanjuje, a prevlačenje je pomera. Držite `Shift` da biste tekst označili u terminalu; `--no-mouse` prepušta miš terminalu.
help-copying = Tekst se kopira u ostavu sistema, a preko veze `SSH` i gde ostave nema, preko terminala. Adrese su veze u terminalima koji to podržavaju.
help-mine = U pretrazi „moje:” nalazi vaše obeleživače i beleške. Čuvaju se i posle zatvaranja; `imenik bookmarks` ih izvozi za drugi računar.
help-session = Imenik se otvara tamo gde ste stali; `imenik --fresh` počinje iz početka, a `imenik --plain` radi red po red, za čitače ekrana.
help-config = Jezik, tema, miš i tasteri zadaju se u datoteci podešavanja: `imenik config --default` ispisuje je sa objašnjenjima, a `imenik config` proverava vašu.
action-repaint = Ponovo iscrtava ekran
action-suspend = Privremeno vraća u ljusku (`fg` nastavlja rad)
action-pick = U `imenik pick`: dodaje unos u izbor ili ga uklanja; `Enter` potvrđuje izbor
hint-pick = dodaj
hint-give-up = odustani
action-search-help = U pomoći: prikazuje samo ono što sadrži otkucane reči
keys-here = Ovde
action-quit = Zatvara Imenik
hint-quit = kraj
action-edit = U pretrazi: `←` `→` pomeraju kursor, `Ctrl-A` i `Ctrl-E` idu na početak i kraj, `Alt-B` i `Alt-F` po rečima, `Ctrl-W` i `Alt-D` brišu reč, `Ctrl-U` i `Ctrl-K` brišu do početka i do kraja, `Ctrl-Y` vraća obrisano

# Languages by BCP 47 tag
lang-ab = abhaski
lang-af = afrikans
lang-am = amharski
lang-ar = arapski
lang-ay = ajmara
lang-az = azerbejdžanski
lang-be = beloruski
lang-ber = berberski (tamazigt)
lang-bg = bugarski
lang-bi = bislama
lang-bn = bengalski
lang-bs = bosanski
lang-ca = katalonski
lang-cal = karolinski
lang-ch = čamoro
lang-cnr = crnogorski
lang-crs = sejšelski kreolski francuski
lang-cs = češki
lang-da = danski
lang-de = nemački
lang-dv = maldivski
lang-dz = dzongka
lang-el = grčki
lang-en = engleski
lang-es = španski
lang-et = estonski
lang-fa = persijski
lang-fa-AF = dari
lang-fi = finski
lang-fil = filipinski
lang-fj = fidžijski
lang-fo = farski
lang-fr = francuski
lang-ga = irski
lang-gil = gilbertski
lang-gn = gvarani
lang-gv = manks
lang-he = hebrejski
lang-hi = hindi
lang-ho = hiri motu
lang-hr = hrvatski
lang-ht = haićanski
lang-hu = mađarski
lang-hy = jermenski
lang-id = indonežanski
lang-is = islandski
lang-it = italijanski
lang-ja = japanski
lang-ka = gruzijski
lang-kk = kazaški
lang-kl = grenlandski
lang-km = kmerski
lang-ko = korejski
lang-ku = kurdski
lang-ky = kirgiski
lang-la = latinski
lang-lb = luksemburški
lang-lo = laoski
lang-lt = litvanski
lang-lv = letonski
lang-mg = malgaški
lang-mh = maršalski
lang-mi = maorski
lang-mk = makedonski
lang-mn = mongolski
lang-ms = malajski
lang-mt = malteški
lang-my = burmanski
lang-na = nauruski
lang-nb = norveški bukmol
lang-nd = severni ndebele
lang-ne = nepalski
lang-niu = niuejski
lang-nl = holandski
lang-nn = norveški ninorsk
lang-nr = južni ndebele
lang-nrf = normanski (džerzejski, gernzejski)
lang-nso = severni soto
lang-ny = njandža
lang-nzs = novozelandski znakovni jezik
lang-os = osetinski
lang-pap = papijamento
lang-pau = palauski
lang-pih = norfoški
lang-pl = poljski
lang-ps = paštunski
lang-pt = portugalski
lang-qu = kečua
lang-rar = rarotonganski
lang-rm = romanš
lang-rn = kirundi
lang-ro = rumunski
lang-ru = ruski
lang-rw = kinjaruanda
lang-sg = sango
lang-sfs = južnoafrički znakovni jezik
lang-si = sinhaleški
lang-sk = slovački
lang-sl = slovenački
lang-sm = samoanski
lang-sn = šona
lang-so = somalski
lang-sq = albanski
lang-sr = srpski
lang-ss = svazi
lang-st = sesoto
lang-sv = švedski
lang-sw = svahili
lang-ta = tamilski
lang-tet = tetum
lang-tg = tadžički
lang-th = tajski
lang-ti = tigrinja
lang-tk = turkmenski
lang-tkl = tokelauanski
lang-tn = cvana
lang-to = tonganski
lang-tpi = tok pisin
lang-tr = turski
lang-ts = conga
lang-tvl = tuvaluanski
lang-uk = ukrajinski
lang-ur = urdu
lang-uz = uzbečki
lang-ve = venda
lang-vi = vijetnamski
lang-xh = kosa
lang-zdj = komorski
lang-zh = kineski
lang-zu = zulu

# Currencies by ISO 4217 code, names after CLDR
currency-aed = dirham Ujedinjenih Arapskih Emirata
currency-afn = avganistanski avgani
currency-all = albanski lek
currency-amd = jermenski dram
currency-aoa = angolska kvanza
currency-ars = argentinski pezos
currency-aud = australijski dolar
currency-awg = arubanski florin
currency-azn = azerbejdžanski manat
currency-bam = bosanskohercegovačka konvertibilna marka
currency-bbd = barbadoški dolar
currency-bdt = bangladeška taka
currency-bhd = bahreinski dinar
currency-bif = burundski franak
currency-bmd = bermudski dolar
currency-bnd = brunejski dolar
currency-bob = bolivijski bolivijano
currency-brl = brazilski real
currency-bsd = bahamski dolar
currency-btn = butanski ngultrum
currency-bwp = bocvanska pula
currency-byn = beloruska rublja
currency-bzd = belizeanski dolar
currency-cad = kanadski dolar
currency-cdf = kongoanski franak
currency-chf = švajcarski franak
currency-ckd = dolar Kukovih Ostrva
currency-clp = čileanski pezos
currency-cny = kineski juan
currency-cop = kolumbijski pezos
currency-crc = kostarikanski kolon
currency-cup = kubanski pezos
currency-cve = zelenortski eskudo
currency-czk = češka kruna
currency-djf = džibutski franak
currency-dkk = danska kruna
currency-dop = dominikanski pezos
currency-dzd = alžirski dinar
currency-egp = egipatska funta
currency-ern = eritrejska nakfa
currency-etb = etiopijski bir
currency-eur = evro
currency-fjd = fidžijski dolar
currency-fkp = foklandska funta
currency-fok = farska kruna
currency-gbp = britanska funta
currency-gel = gruzijski lari
currency-ghs = ganski sedi
currency-gip = gibraltarska funta
currency-gmd = gambijski dalasi
currency-gnf = gvinejski franak
currency-gtq = gvatemalski kecal
currency-gyd = gvajanski dolar
currency-hkd = hongkonški dolar
currency-hnl = honduraška lempira
currency-htg = haićanski gurd
currency-huf = mađarska forinta
currency-idr = indonežanska rupija
currency-ils = izraelski novi šekel
currency-inr = indijska rupija
currency-iqd = irački dinar
currency-irr = iranski rijal
currency-isk = islandska kruna
currency-jmd = jamajčanski dolar
currency-jod = jordanski dinar
currency-jpy = japanski jen
currency-kes = kenijski šiling
currency-kgs = kirgistanski som
currency-khr = kambodžanski rijel
currency-kmf = komorski franak
currency-kpw = severnokorejski von
currency-krw = južnokorejski von
currency-kwd = kuvajtski dinar
currency-kyd = kajmanski dolar
currency-kzt = kazahstanski tenge
currency-lak = laoski kip
currency-lbp = libanska funta
currency-lkr = šrilančanska rupija
currency-lrd = liberijski dolar
currency-lsl = lesotski loti
currency-lyd = libijski dinar
currency-mad = marokanski dirham
currency-mdl = moldavski lej
currency-mga = malgaški arijari
currency-mkd = makedonski denar
currency-mmk = mjanmarski kjat
currency-mnt = mongolski tugrik
currency-mop = makaoska pataka
currency-mru = mauritanska ogija
currency-mur = mauricijska rupija
currency-mvr = maldivska rufija
currency-mwk = malavijska kvača
currency-mxn = meksički pezos
currency-myr = malezijski ringit
currency-mzn = mozambički metikal
currency-nad = namibijski dolar
currency-ngn = nigerijska naira
currency-nio = nikaragvanska kordoba
currency-nok = norveška kruna
currency-npr = nepalska rupija
currency-nzd = novozelandski dolar
currency-omr = omanski rijal
currency-pab = panamska balboa
currency-pen = peruanski sol
currency-pgk = papuanska kina
currency-php = filipinski pezos
currency-pkr = pakistanska rupija
currency-pln = poljski zlot
currency-pyg = paragvajski gvarani
currency-qar = katarski rijal
currency-ron = rumunski lej
currency-rsd = srpski dinar
currency-rub = ruska rublja
currency-rwf = ruandski franak
currency-sar = saudijski rijal
currency-sbd = solomonski dolar
currency-scr = sejšelska rupija
currency-sdg = sudanska funta
currency-sek = švedska kruna
currency-sgd = singapurski dolar
currency-shp = funta Svete Jelene
currency-sle = sijeraleonski leone
currency-sos = somalijski šiling
currency-srd = surinamski dolar
currency-ssp = južnosudanska funta
currency-stn = saotomska dobra
currency-syp = sirijska funta
currency-szl = esvatinski lilangeni
currency-thb = tajlandski bat
currency-tjs = tadžikistanski somon
currency-tmt = turkmenistanski manat
currency-tnd = tuniski dinar
currency-top = tonganska panga
currency-try = turska lira
currency-ttd = trinidadskotobaški dolar
currency-twd = novi tajvanski dolar
currency-tzs = tanzanijski šiling
currency-uah = ukrajinska grivna
currency-ugx = ugandski šiling
currency-usd = američki dolar
currency-uyu = urugvajski pezos
currency-uzs = uzbekistanski som
currency-ves = venecuelanski bolivar
currency-vnd = vijetnamski dong
currency-vuv = vanuatski vatu
currency-wst = samoanska tala
currency-xaf = centralnoafrički CFA franak
currency-xcd = istočnokaripski dolar
currency-xcg = karipski gulden
currency-xof = zapadnoafrički CFA franak
currency-xpf = CFP franak
currency-yer = jemenski rijal
currency-zar = južnoafrički rand
currency-zmw = zambijska kvača
currency-zwg = zimbabveansko zlato

# Errors in the user's own files
fault-unwritable = ne može da se upiše: { $value }
fault-not-well-formed = sintaksna greška ({ $value }); ispravite tekst na ovom mestu
fault-unknown-key = nepoznat ključ; `imenik config --default` ispisuje sve ključeve
fault-not-one-of = očekuje se jedno od: { $value }
fault-bad-key = „{ $value }” nije taster; pišite tastere kao `q, Ctrl-W, Alt-Left, F5, Space, PgDn`
fault-taken-key = taster { $value } je već dodeljen radnji `{ $by }`; izaberite drugi za jednu od njih
fault-typing-key = taster { $value } je potreban za kucanje; izaberite drugi
fault-bad-colour = „{ $value }” nije boja; napišite `#rrggbb`, ime (`red`, `bright-blue`) ili `terminal`
shape-flag = `true` ili `false`
shape-texts = tekst ili lista tekstova u uglastim zagradama
screen-message = Poruka
faults-title = Greške u vašim datotekama
faults-rest = Sve ostalo je pročitano; za neispravno važi podrazumevana vrednost. Pritisnite bilo koji taster.

# Bookmarks, notes, palette, themes, export, welcome
field-mine = Moja beleška
screen-mine = Obeleživači i beleške
screen-nothing-mine = Još nema obeleživača ni beleški. Taster { $mark } obeležava unos, { $note } dodaje belešku; { $back } vraća nazad.
screen-marked = Obeleženo ★
screen-unmarked = Obeleživač je uklonjen
screen-note-joined = Sačuvano uz belešku koja je u međuvremenu upisana
screen-noted = Beleška je sačuvana
screen-no-note = Beleška je obrisana
screen-no-editor = Greška uređivača: { $value }
screen-note-prompt = Beleška:{" "}
screen-file-prompt = Datoteka:{" "}
screen-overwrite = „{ $value }” već postoji. Želite li da zamenite datoteku?
screen-saved = Sačuvano: { $value }
screen-not-saved = Nije sačuvano: { $value }
screen-palette = Komande
screen-themes = Tema
screen-theme = Tema: { $value }
screen-copying = Kopiranje
screen-facts = Kopiranje podatka
screen-export = Izvoz u datoteku
export-listed =
    { $n ->
        [one] Lista: { $n } unos
        [few] Lista: { $n } unosa
       *[other] Lista: { $n } unosa
    }
theme-dark = Tamna
theme-light = Svetla
theme-contrast = Visok kontrast
theme-terminal = Boje terminala
keys-mine = Obeleživači i beleške
action-bookmark = Obeležava unos ili uklanja obeleživač
hint-bookmark = obeleži
action-bookmarks = Prikazuje obeleživače i beleške; ponovo: celu listu
hint-bookmarks = obeleženo
action-note = Dodaje belešku uz unos
hint-note = beleška
action-note-editor = U belešci: nastavlja u uređivaču (`$VISUAL, $EDITOR`)
hint-note-editor = uređivač
action-copy-fact = jedan podatak, izabran sa liste
hint-copy-fact = podatak
action-export = Izvozi unos ili navedene unose u datoteku: `JSON, CSV, Markdown`
hint-export = izvoz
action-palette = Traži komandu po nazivu
hint-palette = komande
action-themes = Bira temu i odmah je prikazuje
hint-themes = tema
hint-keep = sačuvaj
hint-choose = izaberi
hint-write = sačuvaj
hint-overwrite = zameni
hint-begin = dalje
action-only-member-state = Prikazuje samo države članice
action-only-observer-state = Prikazuje samo države posmatrače
action-only-territory = Prikazuje samo teritorije
action-only-organization = Prikazuje samo organizacije
action-only-institution = Prikazuje samo institucije
action-west = Na karti, u tabeli i na vremenskoj osi: pomera ulevo
action-east = Na karti, u tabeli i na vremenskoj osi: pomera udesno
action-previous-place = Na karti: ide na prethodno mesto
action-zoom-out = Na karti: umanjuje
action-interrupt = Zatvara Imenik
welcome-title = Dobro došli u Imenik
welcome-about = Imenik država, međunarodnih organizacija i institucija, radi i bez interneta. Za početak je dovoljno pet tastera:
welcome-search = traži nazive, skraćenice i sedišta, bilo kojim pismom
welcome-open = otvara unos; `Tab` ide od veze do veze
welcome-back = vraća za jedan korak, gde god da ste
welcome-language = menja jezik: srpski latinicom, srpski ćirilicom, engleski
welcome-help = prikazuje sve tastere i šta rade

# Configuration, bookmarks, line-by-line mode
cli-config = Datoteka podešavanja (podrazumevano putanja koju ispisuje `imenik config --path`)
cli-theme = Tema: `auto, dark, light, contrast, terminal` ili neka vaša
cli-fresh = Počinje iz početka, a ne tamo gde ste stali
cli-plain = Radi red po red: pretraga, brojevi, tekst; za čitače ekrana i jednostavne terminale
cli-no-theme = nepoznata tema „{ $value }”; moguće vrednosti: { $names }
cli-config-command = Proverava podešavanja i ispisuje sve greške
cli-config-default = Ispisuje datoteku sa svim podrazumevanim vrednostima i objašnjenjima
cli-config-path = Ispisuje putanju datoteke podešavanja
cli-bookmarks = Ispisuje vaše obeleživače i beleške (`--format json` za `--import`)
cli-import = Uvozi obeleživače iz `JSON` datoteke tog formata ili sa standardnog ulaza (-); postojeći podaci se ne prepisuju
cli-no-bookmarks = još nema obeleživača ni beleški; u prikazu na celom ekranu `b` obeležava unos, a `w` dodaje belešku uz njega
cli-not-in-catalog = nije u katalogu
cli-imported =
    { $n ->
        [one] Uvezen { $n } obeleživač.
        [few] Uvezena { $n } obeleživača.
       *[other] Uvezeno { $n } obeleživača.
    }
man-config = Podešavanja (objašnjava ih `imenik config --default`; `$XDG_CONFIG_HOME` je podrazumevano `~/.config`)
man-themes = Vaše teme, biraju se po imenu datoteke
man-bookmarks = Obeleživači i beleške (`$XDG_DATA_HOME` je podrazumevano `~/.local/share`)
man-session = Gde ste stali
config-about = Podešavanja Imenika. Nijedan ključ nije obavezan; da biste postavili neki, uklonite # ispred njega.
config-language = Jezik i pismo: `sr-Latn, sr-Cyrl, en` ili `auto`, prema okruženju.
config-theme = Tema: `dark, light, contrast, terminal`, ime datoteke u fascikli `themes` pored ove datoteke, ili `auto`, prema pozadini terminala.
config-color = Boje: `auto, always, never`.
config-mouse = Da li Imenik koristi miš.
config-flags = Zastave na stranicama: `true` (kao slike ako se zna da ih terminal prikazuje, inače u blokovima), `false`, `blocks` (uvek u blokovima) ili način na koji terminal prikazuje slike: `kitty`, `iterm2` ili `sixel`. U 16 boja nema blokova.
config-session = Da li se Imenik otvara tamo gde ste stali.
config-clipboard = Kuda ide kopirani tekst: `auto` (u ostavu sistema ako je ima, inače preko terminala) ili `terminal`.
config-data = Datoteke i fascikle sa unosima, pored ugrađenih; putanje se računaju od ove datoteke, a ~/ je lična fascikla.
config-keys = Tasteri svake radnje; taster naveden ovde uklanja se iz radnje kojoj podrazumevano pripada. Na primer: `search = ["/", "Ctrl-F"]`
plain-how = Unesite reči za pretragu, broj da pročitate taj unos, samo `Enter` za nastavak, `?` za ovu pomoć, `q` za izlaz.
plain-found =
    { $n ->
        [one] Nađen { $n } unos.
        [few] Nađena { $n } unosa.
       *[other] Nađeno { $n } unosa.
    }
plain-more = Još { $n }: pritisnite `Enter` za nastavak.
plain-links =
    { $n ->
        [one] Unos ima { $n } vezu: pritisnite `Enter` da je vidite.
        [few] Unos ima { $n } veze: pritisnite `Enter` da ih vidite.
       *[other] Unos ima { $n } veza: pritisnite `Enter` da ih vidite.
    }

# Invalid arguments
wrong-argument = nepoznat argument { $argument }
wrong-not-utf8 = argument „{ $argument }” nije UTF-8; navedite ga u kodiranju UTF-8
wrong-empty = { $argument } zahteva vrednost
wrong-no-value = { $argument } zahteva vrednost; moguće vrednosti: { $valid }
wrong-value = „{ $value }” nije vrednost za { $argument }; moguće vrednosti: { $valid }
wrong-unreadable-value = „{ $value }” nije vrednost za { $argument }
convert-no-header = navedite polje i zaglavlje: `name=Naziv`
convert-unknown-field = nema takvog polja; navedite kolonu koju daje `imenik export --format csv` ili ime koje počinje sa `x-`
convert-unknown-header = tabela nema kolonu „{ $value }”
convert-no-names = { $value }: nijedna kolona se ne zove `name`; izaberite je: `--map name=…`
convert-open-quote = { $value }: navodnik koji ovde otvara ćeliju nije zatvoren; zatvorite ga ili udvojite
convert-nothing = { $value }: nijedan red ne može da se upotrebi
convert-left-out = { $line } (izostavljeno: { $n })
convert-rows = Pročitano redova: { $n }
convert-percent = Pročitano redova: { $n } ({ $percent } %)
unknown-column = nema takve kolone
wrong-missing = nedostaje argument: { $argument }
wrong-count = { $argument }: pogrešan broj vrednosti ({ $given })
wrong-needs = { $argument } zahteva { $value }
wrong-columns = kolone uz `--against` su tela; izostavite `--columns`
wrong-of = `--of` stoji umesto upita; izostavite jedno od njih
wrong-two = `--of` se navodi jednom, a uz `--picture map` i dvaput, za dva različita unosa
wrong-by = uz `--picture` { $value }, `--by` može da bude jedno od: { $valid }
wrong-by-counts = uz `--picture` { $value }, `--by` može da bude jedno od sledećeg ili dvoje različito: { $valid }
wrong-twice = { $argument } može da se navede samo jednom
wrong-hyphen = Da biste tražili nešto što počinje crticom, stavite to iza --.
wrong-name = napišite oznaku, skraćenicu ili naziv unosa
wrong-year = očekuje se godina od 1900. do 2099.
wrong-more = Više informacija: `imenik --help`

# Names of commands in the palette
command-search = Pretraga
command-search-entry = Pretraga unosa
command-search-catalog = Pretraga kataloga
command-next-match = Sledeći pogodak
command-previous-match = Prethodni pogodak
command-next-found = Sledeći rezultat
command-jump = Skok na naziv
command-earlier = Ranija pretraga
command-complete = Dopuna vrednosti
command-down = Naniže
command-up = Naviše
command-toggle = Kategorija: prikaži ili sakrij
command-page-down = Stranica naniže
command-page-up = Stranica naviše
command-half-down = Pola stranice naniže
command-half-up = Pola stranice naviše
command-first = Na početak
command-last = Na kraj
command-open = Otvori
command-next-link = Sledeća veza
command-previous-link = Prethodna veza
command-links = Slova za veze
command-history-back = Prethodno mesto
command-history-forward = Ponovo napred
command-compare = Poređenje
command-add-entry = Dodaj unos
command-next-tab = Sledeća kartica
command-previous-tab = Prethodna kartica
command-matrix = Tabela
command-year-back = Ranija godina
command-year-forward = Naredna godina
command-play-years = Puštanje godina
command-map = Karta
command-timeline = Vremenska osa
command-statistics = Statistika
command-family = Porodica tela
command-west = Ulevo
command-east = Udesno
command-next-place = Sledeće mesto
command-previous-place = Prethodno mesto
command-zoom = Uvećaj
command-zoom-out = Umanji
command-zoom-years = Kraći periodi
command-zoom-years-out = Duži periodi
command-next-span = Sledeće godine
command-previous-span = Prethodne godine
command-years = Godine ili decenije
command-matrix-rows = Izbor država
command-matrix-columns = Izbor tela
command-website = Otvori veb-sajt
command-copy = Kopiranje…
command-copy-name = Kopiraj naziv
command-copy-acronym = Kopiraj skraćenicu
command-copy-official = Kopiraj zvanični naziv
command-copy-next-name = Kopiraj naziv, sledeći jezik
command-copy-next-acronym = Kopiraj skraćenicu, sledeći jezik
command-copy-next-official = Kopiraj zvanični naziv, sledeći jezik
command-copy-other-name = Kopiraj naziv, treći jezik
command-copy-other-acronym = Kopiraj skraćenicu, treći jezik
command-copy-other-official = Kopiraj zvanični naziv, treći jezik
command-copy-citation = Kopiraj navod
command-copy-address = Kopiraj adresu
command-copy-text = Kopiraj kao tekst
command-copy-markdown = Kopiraj kao `Markdown`
command-copy-json = Kopiraj kao `JSON`
command-copy-field = Kopiraj polje
command-copy-fact = Kopiraj podatak…
command-export = Izvoz…
command-facets = Suzi listu
command-filter-members = Izdvoji članice
command-bookmark = Obeleživač
command-bookmarks = Obeleživači i beleške
command-note = Beleška…
command-note-editor = Beleška u uređivaču
command-contents = Sadržaj
command-next-section = Sledeći odeljak
command-previous-section = Prethodni odeljak
command-fold = Sažmi sve
command-order-members = Redosled članica
command-next-pane = Sledeće okno
command-previous-pane = Prethodno okno
command-left = Okno levo
command-right = Okno desno
command-back = Nazad
command-only-member-state = Samo države članice
command-only-observer-state = Samo države posmatrači
command-only-territory = Samo teritorije
command-only-organization = Samo organizacije
command-only-institution = Samo institucije
command-all = Sve kategorije
command-themes = Tema…
command-random = Nasumičan unos
command-sort = Redosled
command-reverse-sort = Obrnut redosled
command-language = Jezik
command-help = Pomoć
command-repaint = Iscrtaj ponovo
command-suspend = U pozadinu
command-quit = Kraj
command-pick = Izaberi
command-search-help = Pretraga pomoći
