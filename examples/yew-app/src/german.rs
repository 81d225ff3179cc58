//! A guide of one's own. A whole translation would be JSON, read by `Guide::parse`; here only what
//! one sees first is in German, to show that a guide is data.

use back_relief::{AreaId, Guide};

pub(crate) fn guide() -> Guide {
    let mut guide = Guide::clone(&Guide::english());
    guide.front.lang = "de".to_owned();
    for area in &mut guide.areas {
        area.name = name(area.id).to_owned();
    }
    let page = &mut guide.words.page;
    page.where_title = "Wo tut es weh?".to_owned();
    page.get_help_now = "Holen Sie jetzt Hilfe, wenn".to_owned();
    guide
}

fn name(area: AreaId) -> &'static str {
    match area {
        AreaId::NeckBase => "Nacken",
        AreaId::UpperTrapezius => "Schulter oben",
        AreaId::BetweenShoulderBlades => "Zwischen den Schulterblättern",
        AreaId::ShoulderBlade => "Schulterblatt",
        AreaId::MidBack => "Mittlerer Rücken",
        AreaId::LowerBack => "Unterer Rücken",
        AreaId::FlankQl => "Flanke",
        AreaId::Sacroiliac => "Kreuzbein",
        AreaId::Glutes => "Gesäß",
    }
}
