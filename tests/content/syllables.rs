//! Syllables in each language whose formula counts them. The rules are good to about one word in
//! twenty: the lists are of the guide's own words, with all that is odd in them.

use back_relief::guide::reading::syllables;

/// Each list says how many syllables its words have.
#[track_caller]
fn expect(lang: &str, lists: &[(usize, &str)]) {
    let words: Vec<(usize, &str)> = lists
        .iter()
        .flat_map(|&(count, list)| list.split(' ').map(move |word| (count, word)))
        .collect();
    let wrong: Vec<_> = words
        .iter()
        .filter(|&&(count, word)| syllables(word, lang) != count)
        .map(|(count, word)| format!("{word}: {} not {count}", syllables(word, lang)))
        .collect();
    assert!(wrong.len() * 20 <= words.len(), "{wrong:?} of {}", words.len());
}

#[test]
fn of_english() {
    expect(
        "en-GB",
        &[
            (
                1,
                "back pain spasm the stretch knees moves eased press through breathe breaths tight 20",
            ),
            (1, "neck muscle's feels twitch kneel cause cold warmth hold held pushed edge side"),
            (2, "muscle muscles gentle massage shoulder lower needles table lifted boxes doctor"),
            (2, "people pillow pushes cushion tissue quarter before doing being going painful"),
            (3, "area areas exercise position positions emergency's"),
            (3, "physical medical hospital usual idea shoulder-blade gradual"),
            (4, "usually emergency temperature inflammation activity self-massaging"),
            (5, "physiotherapy individual"),
        ],
    );
}

#[test]
fn of_spanish() {
    expect(
        "es-MX",
        &[
            (1, "y muy bien pie que hay ley guion más 10"),
            (2, "dolor cuello hombro día oír suave fuerte nuca guía quieto búho cuida"),
            (3, "espalda músculo rodilla ahora despacio ayuda apoya cuídate pingüino ciática"),
            (3, "caída cabeza urgencia paciente prohíbe"),
            (4, "contractura vehículo respiración período movimiento emergencia evidencia aéreo"),
            (5, "fisioterapia estiramientos escalofríos"),
            (7, "antiinflamatorio"),
        ],
    );
}

#[test]
fn of_german() {
    expect(
        "de",
        &[
            (1, "Knie Arm hier heiß Bauch zwei Kreuz Zeh 10"),
            (2, "Rücken Schulter Muskel Ruhe neue Mauer bequem Yoga Schmerzen Übung Steißbein"),
            (3, "Massage Patient Studie Studien Ideen Bewegung Theater Ruine aktuell Symptome"),
            (3, "Therapie geeignet Museum"),
            (4, "Position Arterie Familie Therapien Muskulatur Atemübung Notaufnahme"),
            (4, "Schulter-Nacken beurteilen"),
            (5, "Medikamente orientieren Entzündungshemmer Situation"),
            (6, "Physiotherapie Lendenwirbelsäule"),
        ],
    );
}

#[test]
fn of_french() {
    expect(
        "fr-CA",
        &[
            (1, "le les dos pied muscle jambe nuque longue fille qu'elle aident dorment vient"),
            (1, "yeux œil pluie 10"),
            (2, "épaule douleur aigu souvent patient client moyen payer maïs travail oreille"),
            (2, "physique jusqu’à idée vertèbre cruel étaient travaillent beaucoup pays"),
            (3, "mouvement maintenant aujourd'hui essayez réaction ouvrier ligament situation"),
            (3, "accident théorie au-dessus"),
            (4, "ostéopathe européen température médicament"),
            (5, "physiothérapie"),
            (6, "kinésithérapeute"),
        ],
    );
}

#[test]
fn are_not_counted_for_other_languages() {
    assert_eq!(syllables("الفقرات", "ar"), 1);
}
