# Categories, as the legend has them: full, and short where there is no room
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

# Labels of the fields
field-native-names = Izvorno
field-acronyms = Skraćenice
field-aliases = Drugi nazivi
field-category = Vrsta
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
field-scope = Domašaj
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
field-seat-of = Ovde sede
field-note = Napomena
field-website = Veb-sajt
field-sources = Izvor
field-as-of = Stanje
field-id = Oznaka

# Counted things
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

# What the entry at the other end of a relation is
link-part-of = U sastavu
link-part = Delovi
link-organ-of = Organ
link-organ = Organi
link-predecessor = Prethodnik
link-successor = Naslednik
link-sovereign = Uprava
link-dependency = Teritorije
link-hosted = Domaćin za
link-host = Domaćin
link-related = Vidi i

# Scopes
scope-global = svetska
scope-interregional = međuregionalna
scope-regional = regionalna
scope-subregional = podregionalna

# Subjects
status-member = članica
status-associate = pridružena članica
status-observer = posmatrač
status-candidate = kandidat
status-partner = partner
status-suspended = suspendovana
status-former = bivša članica

un-group-african = afrička
un-group-asia-pacific = azijsko-pacifička
un-group-eastern-european = istočnoevropska
un-group-latin-american-caribbean = latinoameričko-karipska
un-group-western-european-others = zapadnoevropska i drugi

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

# Faults of a catalog: what is wrong, then what to do
fault-no-such-path = putanja ne postoji; proverite kako je napisana
fault-no-json = u fascikli nema datoteka `.json`; navedite onu u kojoj su unosi
fault-unreadable = ne može da se pročita ({ $value }); proverite dozvole
fault-not-utf8 = bajt koji nije u kodu `UTF-8`; sačuvajte datoteku kao `UTF-8`
fault-not-json = nije ispravan `JSON` ({ $value }); ispravite zapis na tom mestu
fault-cut-short = datoteka se prekida pre poslednje zagrade; vratite ostatak
fault-not-a-list = datoteka treba da sadrži listu unosa; počnite je znakom `[`
fault-unknown-field = nepoznato polje „{ $value }”; ispravite naziv ili ga izostavite
fault-missing-field = nedostaje obavezno polje „{ $value }”; dodajte ga
fault-unknown-word = „{ $value }” nije reč iz zatvorene liste za ovo polje; izaberite jednu od ponuđenih u šemi (`imenik schema`)
fault-wrong-shape = vrednost pogrešnog oblika; ovde treba da stoji { $value }
fault-one-sided-border = granica je navedena samo s jedne strane; navedite je i u unosu suseda
fault-bad-date = nije datum; pišite 2011, 2011-10 ili 2011-10-07, i to dan koji postoji
fault-bad-id = oznaka sme da ima samo mala slova `a–z`, cifre i pojedinačne crtice
fault-empty-list = prazna lista; izostavite polje ili ga popunite
fault-empty-text = prazan tekst; izostavite polje ili ga popunite
fault-control-character = kontrolni znak u tekstu; uklonite ga
fault-cyrillic-text = ćirilica u srpskom tekstu; upišite ga latinicom, ćirilica se izvodi sama
fault-bad-url = nije adresa; počnite je sa `https://` i izostavite razmake
fault-bad-coordinates = nisu koordinate; širina je od -90 do 90, dužina od -180 do 180
fault-negative-number = negativan broj; upišite broj od nule naviše
fault-link-to-self = unos upućuje na sebe; uklonite vezu
fault-repeated-link = ista veza stoji u listi dvaput; uklonite jednu
fault-ends-before-start = kraj pre početka; proverite oba datuma
fault-repeated-field = polje je navedeno dvaput; uklonite jedno
fault-duplicate-id = oznaka je već zauzeta ovde: { $value }; izaberite drugu
fault-dangling-link = nijedan unos nema oznaku „{ $value }”; ispravite je ili dodajte unos
fault-not-for-category = polje „{ $value }” nije za ovu vrstu unosa; uklonite ga
fault-category-needs = ovoj vrsti unosa nedostaje polje „{ $value }”; dodajte ga
fault-near = Da niste mislili „{ $near }”?
shape-text = tekst pod navodnicima
shape-list = lista u uglastim zagradama
shape-object = objekat u vitičastim zagradama
shape-whole = ceo broj koji nije negativan
shape-number = broj
shape-pair = par brojeva: širina i dužina

# The command line
cli-about = Imenik: priručnik o državama, organizacijama i institucijama međunarodnog života, bez mreže
cli-words = Reči po kojima se otvara najbolji unos: oznaka, skraćenica ili naziv u bilo kom pismu
cli-lang = Jezik i pismo (inače prema okruženju)
cli-data = Datoteka ili fascikla s unosima, pored ugrađenih; može više puta
cli-no-bundled = Bez ugrađenih unosa
cli-color = Boje: prema terminalu, uvek, nikad
cli-no-mouse = Prepušta miša terminalu
cli-show = Ispisuje cele unose
cli-show-entry = Oznaka, skraćenica ili naziv u bilo kom pismu
cli-format = Oblik ispisa
cli-search = Ispisuje nađene unose, najbolje prvo
cli-list = Ispisuje unose po azbuci
cli-members = Ispisuje ko učestvuje u telu
cli-memberships = Ispisuje u čemu učestvuje država ili telo
cli-common = Ispisuje šta im je zajedničko: državama tela, telima članice
cli-differ = Ispisuje šta jedna ima, a druga nema
cli-status = Samo sa ovim statusom; može se ponoviti (inače svi; u poređenju članice)
cli-since = Samo od ovog datuma
cli-not-a-body = „{ $value }” nije telo i nema članica; za tela u kojima učestvuje postoji `memberships`
cli-no-ties = { $value }: nema takvih članstava
cli-nothing-in-common = Nemaju ništa zajedničko.
cli-no-difference = Nema razlike.
cli-only = Samo { $value } ({ $n })
cli-against = Kao CSV: kako nađeni učestvuju u telima iz ovog upita
cli-export = Ispisuje ceo katalog, ili ono što upit izdvaja
cli-query = Reči, "izraz", -bez, polje:vrednost (kategorija, sedište, osnovano, članica, posmatrač, oblast, region, jezik, moje); ono što počinje crticom stoji posle --
cli-limit = Najviše ovoliko unosa
cli-explain = Kaže zašto je svaki unos nađen
cli-category = Samo ova vrsta
cli-check = Proverava katalog i ispisuje svaku grešku
cli-check-path = Datoteke ili fascikle koje se proveravaju uz ugrađene unose
cli-schema = Ispisuje šemu zapisa (`JSON Schema`)
cli-completions = Ispisuje ono što ljusci treba da dopunjava ovu komandnu liniju
cli-shell = Ljuska
cli-man = Ispisuje stranicu uputstva (`imenik man > imenik.1`)
man-name = Ime
man-keys = Tasteri
man-files = Datoteke
man-searches = Ranije pretrage, po jedna u redu (bez `XDG_STATE_HOME` u `~/.local/state`)
man-exit-status = Izlazni kod
man-exit-0 = Nađeno je, ili nema grešaka.
man-exit-1 = Ništa nije nađeno, ili ima grešaka.
man-exit-2 = Komandna linija nije ispravna.
cli-help = Ispisuje ovu pomoć
cli-version = Ispisuje verziju
# What stands for a value in the usage
value-words = reči
value-path = putanja
value-file = datoteka
value-name = ime
value-entry = unos
value-query = upit
value-date = datum
value-shell = ljuska
value-options = opcije
value-command = naredba
cli-heading-usage = Upotreba
cli-heading-options = Opcije
cli-heading-commands = Naredbe
cli-heading-arguments = Argumenti
cli-keys = U pregledaču pritisnite ? za sve tastere.
cli-no-terminal = Pregledaču treba terminal na standardnom izlazu; bez njega koristite naredbe `show`, `check` i `schema` (`imenik --help`).
cli-not-found = nijedan unos nema oznaku, skraćenicu ili naziv „{ $value }”
cli-no-lang = nepoznat jezik „{ $value }”
cli-empty = katalog nema nijedan unos; navedite datoteku sa `--data` ili izostavite `--no-bundled`
cli-sound = Bez grešaka.
cli-terminal-failed = terminal nije mogao da se pripremi: { $value }

# What is wrong with a query
problem-unknown-field = nepoznato polje „{ $value }”; postoje kategorija, sedište, osnovano, članica, posmatrač, oblast, region, jezik, moje
problem-unknown-value = „{ $value }” ne znači ništa za ovo polje
problem-bad-date = „{ $value }” nije datum; pišite 1999, >1990 ili 1945..1960
problem-backward-span = raspon „{ $value }” ide unazad; prvo ranija godina
problem-too-long = pretraga je preduga; čita se samo početak
problem-open-quote = navodnik nije zatvoren

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
tier-typo = naziv s omaškom
tier-capital = glavni grad
tier-seat = glavno sedište
tier-other-seat = drugo sedište
tier-prose = ciljevi ili opis

# The screen
screen-legend = Legenda
screen-all = Svi unosi
screen-some = Izbor
screen-nothing = Ništa nije nađeno za „{ $value }”.
screen-nothing-hint = Proverite da li je uneto tačno ili pritisnite { $key } da obrišete pretragu.
screen-hidden-hint = Van prikazanih vrsta ima još pogodaka: { $value }. Pritisnite { $key } za sve vrste.
screen-no-category = Sve vrste su isključene. Pritisnite { $key } za sve.
screen-small = Prozor je premali za Imenik ({ $width }×{ $height }). Potrebno je bar 40×12; proširite ga ili pritisnite { $key } za kraj.
screen-copied = Kopirano: { $value }
screen-nothing-to-copy = Unos to nema: { $value }
screen-website = U veb-pregledaču: { $value }
screen-no-browser = Nema veb-pregledača; adresa: { $value }
screen-citation = { $name }. U: Imenik { $version }, podaci: { $date }. Izvor: { $source }, { $address }
screen-search-prompt = Traži:{" "}
screen-percent = { $value } %
screen-quoted = „{ $value }”
screen-help = Pomoć
screen-no-entry = Nema unosa za prikaz.
sort-name = po nazivu
sort-acronym = po skraćenici
sort-founded = po datumu
sort-rank = po pogotku

# Groups of keys in the help
keys-moving = Kretanje
keys-panes = Okna
keys-legend = Legenda
keys-views = Pogledi
keys-links = Veze
keys-copying = Kopiranje i veb
keys-search = Pretraga
keys-program = Program

# What a key does: a sentence for the help, a word for the line of hints
action-down = Naniže
action-up = Naviše
action-page-down = Stranicu naniže
action-page-up = Stranicu naviše
action-half-down = Pola stranice naniže
action-half-up = Pola stranice naviše
action-first = Na početak
action-last = Na kraj
action-next-pane = Sledeće okno
hint-next-pane = okno
action-previous-pane = Prethodno okno
action-left = Okno levo
action-right = Okno desno
action-open = Otvara unos za čitanje; u unosu ide za vezom; u legendi prikazuje samo tu vrstu
hint-open = otvori
action-back = Vraća za jedan korak: zatvara pomoć, prekida pretragu, briše je, vraća na listu
hint-back = nazad
action-toggle = Uključuje ili isključuje vrstu pod kursorom
hint-toggle = uključi
action-only = Samo jedna vrsta, redom kao u legendi
action-all = Sve vrste
hint-all = sve
action-search = Traži dok se kuca: nazive, skraćenice, sedišta, ciljeve i opise, u oba pisma
hint-search = traži
action-next-match = Sledeći pogodak u unosu
action-previous-match = Prethodni pogodak u unosu
action-next-found = Bira u listi nađenog (`Ctrl-P` nazad)
hint-next-found = sledeći
action-earlier = Ranije pretrage (`↓` nazad); pamte se i posle kraja
hint-earlier = ranije
action-take-offer = Dopunjava vrednost polja; ponovo: sledeća ponuđena
hint-take-offer = dopuni
help-query = Polja: kategorija, sedište, osnovano, članica, posmatrač, oblast, region, jezik, moje (obeleženo i beleške). Na primer: sedište:ženeva članica:srbija -oblast:trgovina osnovano:1945..1960 "savet bezbednosti"
action-next-link = U unosu: sledeća veza; `Enter` ide za njom
hint-next-link = veza
action-previous-link = U unosu: prethodna veza
action-letters = Daje slovo svakoj vezi na ekranu; slovo ide za njom
hint-letters = slova
action-history-back = Nazad na prethodni unos, na isto mesto
action-history-forward = Ponovo napred
action-fold = Skuplja duge spiskove na njihove naslove ili ih širi
action-compare = Označava unos za poređenje; na drugom unosu poredi ta dva
action-matrix = Tabela: države prema telima
action-map = Karta sveta: sedište i članice, glavni grad i tela
action-timeline = Vremenska osa: osnivanja po decenijama, prijemi u UN po godinama
action-statistics = Statistika navedenih unosa
action-next-place = Na karti: sledeće mesto, od zapada ka istoku
hint-next-place = mesto
action-zoom = Na karti: bliže (`-` dalje)
hint-zoom = bliže
action-years = Na vremenskoj osi: po godinama ili po decenijama
hint-years = godine
action-matrix-rows = U tabeli: izbor država rečima ili oznakama (rs me mk)
hint-matrix-rows = države
action-matrix-columns = U tabeli: izbor tela rečima ili oznakama (eu nato osce)
hint-matrix-columns = tela
hint-compare-with = poredi sa: { $value }
hint-down = naniže
screen-choose-prompt = Izbor:{" "}
chart-decades = Vremenska osa po decenijama
chart-years = Vremenska osa po godinama
chart-statistics = Statistika
chart-empty = Nijedan naveden unos nema datum.
chart-categories = Po vrsti
chart-subjects = Po oblasti
chart-regions = Po regionu
chart-cities = Gradovi s najviše sedišta
chart-connected = Najviše veza
compare-common = Zajedničko ({ $n })
matrix-title = Države prema telima
matrix-rows = Države:
matrix-columns = Tela:
matrix-auto = (prema unosu)
matrix-empty = Nema država ili nema tela za tabelu. Pritisnite { $rows } da izaberete države ili { $columns } da izaberete tela.
map-title = Karta
map-small = Za kartu treba prozor od bar { $width }×{ $height }. Proširite ga ili se vratite sa { $key }.
map-empty = Za ovaj unos nema poznatih mesta.
map-nothing-here = Strelice pomeraju kursor, { $key } ide na sledeće mesto.
action-copy = Kopira iz unosa; sledeći taster kaže šta
hint-copy = kopija
action-copy-name = naziv
hint-copy-name = naziv
action-copy-acronym = skraćenicu ili kod
hint-copy-acronym = skraćenica
action-copy-official = zvanični naziv
hint-copy-official = zvanični naziv
action-copy-citation = navod sa izvorom
hint-copy-citation = navod
action-copy-address = adresu veb-sajta
hint-copy-address = adresa
action-copy-text = ceo unos kao tekst
hint-copy-text = tekst
action-copy-markdown = ceo unos kao `Markdown`
hint-copy-markdown = `Markdown`
action-copy-json = zapis kao `JSON`
hint-copy-json = `JSON`
action-website = Otvara veb-sajt, ili prvi izvor, u veb-pregledaču
action-sort = Menja redosled: po nazivu, po skraćenici, po datumu osnivanja ili prijema u UN
hint-sort = redosled
action-language = Menja jezik i pismo: latinica, ćirilica, engleski
hint-language = jezik
action-help = Ova pomoć
hint-help = pomoć
help-keyboard = Naredbe idu po mestu tastera i dok je uključen raspored za ćirilicu: na istom mestu je isti taster. U terminalima koji ga imaju tasteri stižu po protokolu terminala `kitty`.
help-mouse = Miš: točkić pomera; pritisak bira unos, prati vezu, izdvaja vrstu; još jedan pritisak na unos, traku, polje ili mesto otvara. Uz `Shift` terminal označava tekst; `--no-mouse` mu prepušta miša.
help-copying = Kopirani tekst ide u ostavu sistema, a preko terminala gde je nema i preko `SSH`-a. Adrese su veze u terminalima koji ih imaju.
help-mine = U pretrazi ih nalazi `moje:`, čuvaju se i posle kraja, a na drugi računar ih prenosi `imenik bookmarks`.
help-session = Pregledač se otvara tamo gde je ostavljen; `imenik --fresh` ga otvara ispočetka, a `imenik --plain` red po red, za čitače ekrana.
help-config = Jezik, tema, miš i tasteri postavljaju se u podešavanjima: `imenik config --default` ispisuje ona koja se sama objašnjavaju, a `imenik config` proverava vaša.
action-suspend = Privremeno vraća u ljusku (`fg` nastavlja)
action-quit = Kraj
hint-quit = kraj
action-edit = U pretrazi: `←` `→` pomera, `Ctrl-A` i `Ctrl-E` na početak i kraj, `Alt-B` i `Alt-F` po rečima, `Ctrl-W` i `Alt-D` brišu reč, `Ctrl-U` i `Ctrl-K` do početka i do kraja, `Ctrl-Y` vraća obrisano

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
lang-dz = džonga
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
lang-nzs = novozelandski znakovni
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
lang-tkl = tokelau
lang-tn = cvana
lang-to = tonganski
lang-tpi = tok pisin
lang-tr = turski
lang-ts = conga
lang-tvl = tuvalu
lang-uk = ukrajinski
lang-ur = urdu
lang-uz = uzbečki
lang-ve = venda
lang-vi = vijetnamski
lang-xh = kosa
lang-zdj = komorski
lang-zh = kineski
lang-zu = zulu

# Valute po oznakama ISO 4217, nazivi po CLDR
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
currency-bzd = beliski dolar
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
currency-fkp = folklandska funta
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
currency-xaf = centralnoafrički franak
currency-xcd = istočnokaripski dolar
currency-xcg = karipski gulden
currency-xof = zapadnoafrički franak
currency-xpf = CFP franak
currency-yer = jemenski rijal
currency-zar = južnoafrički rand
currency-zmw = zambijska kvača
currency-zwg = zimbabveansko zlato

# Datoteke čitaoca
fault-unwritable = ne može da se upiše ({ $value }); proverite dozvole i mesto na disku
fault-not-well-formed = tekst ovde nije ispravan ({ $value }); ispravite ga
fault-unknown-key = nema takvog ključa; spisak daje `imenik config --default`
fault-not-one-of = nije nijedno od: { $value }
fault-bad-key = „{ $value }” nije taster; pišite `q, Ctrl-W, Alt-Left, F5, Space, PgDn`
fault-taken-key = taster { $value } već ima radnja `{ $by }`; izaberite drugi za jednu od njih
fault-typing-key = taster { $value } je potreban za kucanje; izaberite drugi
fault-bad-colour = „{ $value }” nije boja; pišite `#rrggbb`, ime (`red`, `bright-blue`) ili `terminal`
shape-flag = `true` ili `false`
shape-texts = tekst ili niz tekstova u uglastim zagradama
screen-message = Poruka
faults-title = Šta ne valja u vašim datotekama
faults-rest = Sve ostalo u njima važi; ono što ne valja stoji na podrazumevanom. Bilo koji taster vodi dalje.

# Obeleživači, beleške, naredbe, teme, izvoz, dobrodošlica
field-mine = Moja beleška
screen-mine = Obeleženo i beleške
screen-nothing-mine = Još ništa nije obeleženo. Taster { $mark } obeležava unos, { $note } piše belešku o njemu; { $back } vraća.
screen-marked = Obeleženo ★
screen-unmarked = Obeležje je skinuto
screen-noted = Beleška je sačuvana
screen-no-note = Beleška je uklonjena
screen-no-editor = Uređivač nije uspeo: { $value }
screen-note-prompt = Beleška:{" "}
screen-file-prompt = Datoteka:{" "}
screen-overwrite = „{ $value }” već postoji. Zameniti je?
screen-saved = Upisano: { $value }
screen-not-saved = Nije upisano: { $value }
screen-palette = Naredbe
screen-themes = Tema
screen-theme = Tema: { $value }
screen-copying = Kopiranje
screen-facts = Kopiranje podatka
screen-export = Izvoz u datoteku
export-listed =
    { $n ->
        [one] Spisak: { $n } unos
        [few] Spisak: { $n } unosa
       *[other] Spisak: { $n } unosa
    }
theme-dark = Tamna
theme-light = Svetla
theme-contrast = Visok kontrast
theme-terminal = Boje samog terminala
keys-mine = Obeleživači i beleške
action-bookmark = Obeležava unos ili skida obeležje
hint-bookmark = obeleži
action-bookmarks = Spisak obeleženog i beleški; ponovo: ceo spisak
hint-bookmarks = obeleženo
action-note = Piše belešku o unosu, vašim rečima
hint-note = beleška
action-note-editor = U belešci: nastavlja u uređivaču (`$VISUAL, $EDITOR`)
hint-note-editor = uređivač
action-copy-fact = jedan podatak, izabran sa spiska
hint-copy-fact = podatak
action-export = Izvozi unos ili spisak u datoteku: `JSON, CSV, Markdown`
hint-export = izvoz
action-palette = Sve naredbe po imenu
hint-palette = naredbe
action-themes = Bira temu; svaka se odmah vidi
hint-themes = tema
hint-keep = sačuvaj
hint-choose = izaberi
hint-write = upiši
hint-overwrite = zameni
hint-begin = dalje
action-only-member-state = Samo države članice
action-only-observer-state = Samo države posmatrači
action-only-territory = Samo teritorije
action-only-organization = Samo organizacije
action-only-institution = Samo institucije
action-west = Na karti i u tabeli: ulevo
action-east = Na karti i u tabeli: udesno
action-previous-place = Na karti: prethodno mesto
action-zoom-out = Na karti: dalje
action-interrupt = Kraj
welcome-title = Dobro došli u Imenik
welcome-about = Imenik država, organizacija i institucija međunarodnog života, bez mreže. Za početak je dovoljno pet tastera:
welcome-search = pretraga: nazivi, skraćenice, sedišta, svakim pismom
welcome-open = otvara unos za čitanje; `Tab` ide od veze do veze
welcome-back = jedan korak nazad, gde god da ste
welcome-language = srpski latinicom i ćirilicom, engleski
welcome-help = svi tasteri i šta rade

# Podešavanja, obeleživači, čitanje red po red
cli-config = Datoteka podešavanja (inače ona koju kaže `imenik config --path`)
cli-theme = Tema pregledača: `auto, dark, light, contrast, terminal` ili vaša
cli-fresh = Otvara ispočetka, a ne tamo gde je bilo
cli-plain = Red po red: pretraga, brojevi, tekst; za čitače ekrana i proste terminale
cli-no-theme = nepoznata tema „{ $value }”; postoje { $names }
cli-config-command = Proverava podešavanja i ispisuje sve greške
cli-config-default = Ispisuje sva podešavanja sa podrazumevanim vrednostima i objašnjenjima
cli-config-path = Ispisuje gde je datoteka podešavanja
cli-bookmarks = Ispisuje šta ste obeležili i zabeležili (`--format json` za `--import`)
cli-import = Preuzima obeleživače iz takve datoteke `JSON` ili sa standardnog ulaza (-); ništa vaše se ne briše
cli-no-bookmarks = Još ništa nije obeleženo; u pregledaču `b` obeležava unos, a `w` piše belešku o njemu.
cli-imported =
    { $n ->
        [one] Preuzet { $n } obeleživač.
        [few] Preuzeta { $n } obeleživača.
       *[other] Preuzeto { $n } obeleživača.
    }
man-config = Podešavanja (objašnjava ih `imenik config --default`; bez `XDG_CONFIG_HOME` u `~/.config`)
man-themes = Vaše teme, koje se biraju po imenu datoteke
man-bookmarks = Obeleživači i beleške (bez `XDG_DATA_HOME` u `~/.local/share`)
man-session = Gde ste bili u pregledaču
config-about = Podešavanja Imenika. Nijedan ključ nije obavezan; da postavite neki, uklonite # ispred njega.
config-language = Jezik i pismo: `sr-Latn, sr-Cyrl, en` ili `auto`, prema okruženju.
config-theme = Tema: `dark, light, contrast, terminal`, ime datoteke u fascikli `themes` pored ove, ili `auto`, prema pozadini terminala.
config-color = Boje: `auto, always, never`.
config-mouse = Da li pregledač sluša miša.
config-session = Da li se pregledač otvara tamo gde je ostavljen.
config-clipboard = Kuda ide kopirani tekst: `auto` (u ostavu sistema gde je ima, inače preko terminala), `terminal`.
config-data = Datoteke i fascikle sa unosima pored ugrađenih, računato od mesta ove datoteke.
config-keys = Tasteri svake radnje; taster koji je ovde dat oduzima se radnji kojoj podrazumevano pripada. Na primer: `search = ["/", "Ctrl-F"]`
plain-how = Kucajte reči za pretragu, broj da pročitate taj unos, ništa da čujete još, `?` za ovo, `q` za kraj.
plain-found =
    { $n ->
        [one] Nađen { $n } unos.
        [few] Nađena { $n } unosa.
       *[other] Nađeno { $n } unosa.
    }
plain-more = Još { $n }: pritisnite Enter da ih čujete.
plain-links =
    { $n ->
        [one] Unos ima { $n } vezu: pritisnite Enter da je čujete.
        [few] Unos ima { $n } veze: pritisnite Enter da ih čujete.
       *[other] Unos ima { $n } veza: pritisnite Enter da ih čujete.
    }

# Argumenti koji ne mogu da se pročitaju
wrong-argument = nepoznat argument { $argument }
wrong-empty = { $argument } traži vrednost
wrong-no-value = { $argument } traži vrednost; postoje { $valid }
wrong-value = „{ $value }” nije vrednost za { $argument }; postoje { $valid }
wrong-unreadable-value = „{ $value }” ne može da se pročita kao { $argument }
wrong-missing = nedostaje: { $argument }
wrong-count = { $argument }: pogrešan broj vrednosti ({ $given })
wrong-twice = { $argument } može da se navede samo jednom
wrong-more = Više: `imenik --help`
