//! Who works where: invented people, no two with the same name.

/// What somebody does, by their place in the list of their school.
pub(crate) const ROLES: [&str; 10] = [
    "headteacher",
    "deputy",
    "subject_lead",
    "sendco",
    "teacher",
    "assistant_head",
    "teacher",
    "subject_lead",
    "support",
    "teacher",
];

/// How readily somebody goes out, by their place in that list: a few do much, most do little.
pub(crate) const PULLS: [usize; 10] = [5, 8, 9, 6, 5, 4, 4, 3, 2, 2];

/// The staff who appear in the people list, by the short name of their school.
pub(crate) const STAFF: [(&str, &str); 26] = [
    (
        "Weir Lane",
        "Helen Ashworth, Marcus Adeyemi, Bea O'Connor, Farida Rahman, Tom Ellwood, Nia Bowen, \
         Callum Baird, Joyce Mbeki, Rosie Tandy, Ivan Petrov",
    ),
    (
        "Alderbrook",
        "Anjali Menon, Peter Garside, Chloe Nwosu, Liam Donnelly, Hannah Sugden, Yusuf Demir, \
         Kate Illingworth",
    ),
    (
        "Millrace Infant",
        "Gwen Tattersall, Maryam Siddiqui, Ella Fairclough, Dorota Nowak, Sunita Rao",
    ),
    (
        "Millrace Junior",
        "Alan Threlfall, Ngozi Eze, Jack Beardsley, Amy Liu, Rhiannon Vaughan, Dev Kapoor",
    ),
    (
        "St Hild's CE",
        "Judith Marwood, Simon Peacock, Abena Osei, Laura Kershaw, Oisín Byrne, Fatima Yilmaz",
    ),
    (
        "Our Lady RC",
        "Bernadette Quinn, Declan McAteer, Agnieszka Wójcik, Theresa D'Souza, Paul Hanrahan, \
         Grace Amoah",
    ),
    (
        "Towpath",
        "Stephen Holroyd, Leila Haddad, Ben Achterberg, Joan Ibbotson, Zainab Hussain, \
         Molly Rudge, Kwame Boateng",
    ),
    (
        "Osier Bank",
        "Catherine Lumley, Rajesh Pillai, Imogen Sharrow, Ewan MacLeod, Saskia de Vries, \
         Hamza Qureshi",
    ),
    (
        "Lockgate High",
        "David Cawthorne, Shanice Campbell, Niamh Kavanagh, Arjun Bhatt, Louise Pickersgill, \
         Tariq Mahmood, Eleanor Voss, Gareth Probert, Mei-Ling Chan, Olu Fashola",
    ),
    (
        "Dabchick Road",
        "Fiona Stainer, Adrian Cole-Barnes, Halima Warsame, Josh Pettifer, Beatriz Gomes, \
         Sarah Entwistle, Mohammed Iqbal",
    ),
    (
        "Staithe",
        "Robert Outhwaite, Chiamaka Obi, Lucy Fothergill, Kieran Doyle, Parveen Akhtar, \
         Anna Lindqvist",
    ),
    (
        "Reedmere",
        "Margaret Swale, Idris Hamadi, Polly Cartmel, Neil Rowbotham, Tanisha Grant, Wendy Hoyle",
    ),
    ("Heron Carr", "Christine Blamire, Zoë Hartley, Omar Farouk, Jess Tunstall"),
    ("Saltings CE", "Piers Wadlow, Rebecca Stott, Amara Kamara"),
    ("Mooring Hill Infant", "Lynne Cropper, Suresh Patel, Daisy Winterburn, Élodie Marchand"),
    ("Fennel Bridge Junior", "Graham Tyldesley, Mina Park, Nasreen Choudhury"),
    ("St Cedd's RC", "Maeve O'Dowd, Kacper Zieliński, Emily Raistrick"),
    ("Ferryside", "Andrew Skelhorn, Yetunde Balogun, Holly Marsden, Rahim Uddin, Carys Llewellyn"),
    (
        "Combe Vale",
        "Victoria Stanhope, Jonah Abara, Lorna Pickett, Sanjay Desai, Erin Cosgrove, \
         Matthew Tolley, Aaliyah Brown",
    ),
    ("Highcombe", "Philip Dunnock, Siân Pryce, Hilary Mott, Tunde Salako, Georgia Flint, Bo Zhang"),
    (
        "Thornycombe CE",
        "Rosalind Yeo, Harpreet Gill, Edward Luscombe, Marta Kowalczyk, Bethan Rees",
    ),
    ("Combe Mill", "Keith Endacott, Folake Ajayi, Susan Veale, Nikhil Joshi, Isla Drummond"),
    (
        "St Brannoc's RC",
        "Patrick Mulvihill, Ana Ferreira, Jenny Squires, Desmond Clarke, Aoife Brannigan",
    ),
    ("Marsh End", "Janet Ogle, Ravi Chandran, Tilly Warburton"),
    ("Netherpool Infant", "Moira Speight, Aisha Malik"),
    ("Gull Point", "Colin Rimmer, Sofia Papadaki, Dean Hargreave"),
];
