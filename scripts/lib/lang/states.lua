-- SPDX-License-Identifier: MIT
-- Names of States as signatures print them. One State a line: the name by
-- which the English alphabetical order goes, then other forms (English,
-- French, Spanish); a line that begins with a bar goes on from the one above.
-- Data only; the order of the lines means nothing.
return [[
Afghanistan|Afganistán
Albania|Albanie
Algeria|Algérie|Argelia
Andorra|Andorre
Angola
Antigua and Barbuda|Antigua-et-Barbuda|Antigua y Barbuda
Argentina|Argentine
Armenia|Arménie
Australia|Australie
Austria|Autriche
Azerbaijan|Azerbaïdjan|Azerbaiyán
Bahamas
Bahrain|Bahreïn|Bahrein
Bangladesh
Barbados|Barbade
Belarus|Bélarus|Belarús
Belgium|Belgique|Bélgica
Belize|Belice
Benin|Bénin
Bhutan|Bhoutan|Bhután
Bolivia|Plurinational State of Bolivia|Bolivie|État plurinational de Bolivie
|Estado Plurinacional de Bolivia
Bosnia and Herzegovina|Bosnie-Herzégovine|Bosnia y Herzegovina
Botswana
Brazil|Brésil|Brasil
Brunei Darussalam|Brunéi Darussalam|Brunei
Bulgaria|Bulgarie
Burkina Faso
Burundi
Cabo Verde|Cape Verde
Cambodia|Cambodge|Camboya
Cameroon|Cameroun|Camerún
Canada|Canadá
Central African Republic|République centrafricaine|República Centroafricana
Chad|Tchad
Chile|Chili
China|People's Republic of China|Chine
Colombia|Colombie
Comoros|Comores|Comoras
Congo
Costa Rica
Côte d'Ivoire|Ivory Coast
Croatia|Croatie|Croacia
Cuba
Cyprus|Chypre|Chipre
Czechia|Czech Republic|Tchéquie|Chequia
Democratic People's Republic of Korea
|République populaire démocratique de Corée
|República Popular Democrática de Corea
Democratic Republic of the Congo|République démocratique du Congo
|República Democrática del Congo
Denmark|Danemark|Dinamarca
Djibouti
Dominica|Dominique
Dominican Republic|République dominicaine|República Dominicana
Ecuador|Équateur
Egypt|Arab Republic of Egypt|Égypte|Egipto
El Salvador
Equatorial Guinea|Guinée équatoriale|Guinea Ecuatorial
Eritrea|Érythrée
Estonia|Estonie
Eswatini|Swaziland
Ethiopia|Éthiopie|Etiopía
Fiji|Fidji
Finland|Finlande|Finlandia
France|Francia
Gabon|Gabón
Gambia|Gambie
Georgia|Géorgie
Germany|Federal Republic of Germany|Allemagne|Alemania
Ghana
Greece|Grèce|Grecia
Grenada|Grenade|Granada
Guatemala
Guinea|Guinée
Guinea-Bissau|Guinée-Bissau
Guyana
Haiti|Haïti|Haití
Holy See|Saint-Siège|Santa Sede
Honduras
Hungary|Hongrie|Hungría
Iceland|Islande|Islandia
India|Inde
Indonesia|Indonésie
Iran|Islamic Republic of Iran|République islamique d'Iran
|República Islámica del Irán
Iraq|Irak
Ireland|Irlande|Irlanda
Israel|Israël
Italy|Italie|Italia
Jamaica|Jamaïque
Japan|Japon|Japón
Jordan|Jordanie|Jordania
Kazakhstan|Kazajstán
Kenya
Kiribati
Kuwait|Koweït
Kyrgyzstan|Kirghizistan|Kirguistán
Lao People's Democratic Republic|République démocratique populaire lao
|República Democrática Popular Lao
Latvia|Lettonie|Letonia
Lebanon|Liban|Líbano
Lesotho
Liberia|Libéria
Libya|Libye|Libia
Liechtenstein
Lithuania|Lituanie|Lituania
Luxembourg|Luxemburgo
Madagascar
Malawi
Malaysia|Malaisie|Malasia
Maldives|Maldivas
Mali|Malí
Malta|Malte
Marshall Islands|Îles Marshall|Islas Marshall
Mauritania|Mauritanie
Mauritius|Maurice|Mauricio
Mexico|Mexique|México
Micronesia|Federated States of Micronesia|États fédérés de Micronésie
|Estados Federados de Micronesia
Monaco|Mónaco
Mongolia|Mongolie
Montenegro|Monténégro
Morocco|Kingdom of Morocco|Maroc|Marruecos
Mozambique
Myanmar
Namibia|Namibie
Nauru
Nepal|Népal
Netherlands|Kingdom of the Netherlands|Pays-Bas|Royaume des Pays-Bas
|Países Bajos|Reino de los Países Bajos
New Zealand|Nouvelle-Zélande|Nueva Zelandia
Nicaragua
Niger|Níger
Nigeria|Nigéria
North Macedonia|Macédoine du Nord|Macedonia del Norte
Norway|Norvège|Noruega
Oman|Omán
Pakistan|Pakistán
Palau|Palaos
Panama|Panamá
Papua New Guinea|Papouasie-Nouvelle-Guinée|Papua Nueva Guinea
Paraguay
Peru|Pérou|Perú
Philippines|Filipinas
Poland|Pologne|Polonia
Portugal
Qatar
Republic of Korea|République de Corée|República de Corea
Republic of Moldova|Moldova|République de Moldova|República de Moldova
Romania|Roumanie|Rumania
Russian Federation|Russia|Fédération de Russie|Federación de Rusia
Rwanda
Saint Kitts and Nevis|Saint-Kitts-et-Nevis|Saint Kitts y Nevis
Saint Lucia|Sainte-Lucie|Santa Lucía
Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines
|San Vicente y las Granadinas
Samoa
San Marino|Saint-Marin
Sao Tome and Principe|Sao Tomé-et-Principe|Santo Tomé y Príncipe
Saudi Arabia|Kingdom of Saudi Arabia|Arabie saoudite|Arabia Saudita
Senegal|Sénégal
Serbia|Serbie
Seychelles
Sierra Leone|Sierra Leona
Singapore|Singapour|Singapur
Slovakia|Slovak Republic|Slovaquie|Eslovaquia
Slovenia|Slovénie|Eslovenia
Solomon Islands|Îles Salomon|Islas Salomón
Somalia|Somalie
South Africa|Afrique du Sud|Sudáfrica
South Sudan|Soudan du Sud|Sudán del Sur
Spain|Espagne|España
Sri Lanka
State of Palestine|État de Palestine|Estado de Palestina
Sudan|Soudan|Sudán
Suriname
Sweden|Suède|Suecia
Switzerland|Suisse|Suiza
Syrian Arab Republic|Syria|République arabe syrienne|República Árabe Siria
Tajikistan|Tadjikistan|Tayikistán
Thailand|Thaïlande|Tailandia
Timor-Leste
Togo
Tonga
Trinidad and Tobago|Trinité-et-Tobago|Trinidad y Tabago
Tunisia|Tunisie|Túnez
Türkiye|Turkey|Turquie|Turquía
Turkmenistan|Turkménistan|Turkmenistán
Tuvalu
Uganda|Ouganda
Ukraine|Ucrania
United Arab Emirates|Émirats arabes unis|Emiratos Árabes Unidos
United Kingdom|United Kingdom of Great Britain and Northern Ireland
|Royaume-Uni|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Reino Unido
|Reino Unido de Gran Bretaña e Irlanda del Norte
United Republic of Tanzania|Tanzania|République-Unie de Tanzanie
|República Unida de Tanzanía
United States|United States of America|États-Unis|États-Unis d'Amérique
|Estados Unidos|Estados Unidos de América
Uruguay
Uzbekistan|Ouzbékistan|Uzbekistán
Vanuatu
Venezuela|Bolivarian Republic of Venezuela
|République bolivarienne du Venezuela|República Bolivariana de Venezuela
Viet Nam|Vietnam
Yemen|Yémen
Zambia|Zambie
Zimbabwe
]]
