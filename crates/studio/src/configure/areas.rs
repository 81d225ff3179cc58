//! The shop's own text for single areas: an area is chosen, and its box appears.

use std::rc::Rc;

use back_relief::AreaId;
use web_sys::HtmlSelectElement;
use yew::{
    Callback, Event, Html, Properties, TargetCast, component, html, use_effect_with, use_memo,
    use_state_eq,
};

use super::focus::focus;
use super::help::help;
use super::list::{Control, Input, area_names};
use super::typed::Typed;
use crate::config::{Change, Config, Group};

#[derive(Debug, PartialEq, Properties)]
pub(super) struct AreasProps {
    pub(super) control: Control,
    /// What each slot's name begins with.
    pub(super) prefix: String,
    pub(super) config: Rc<Config>,
    pub(super) change: Callback<Change>,
}

/// A box for each chosen area, and a list to choose another.
#[component]
pub(super) fn Areas(props: &AreasProps) -> Html {
    let AreasProps { control, prefix, config, change } = props;
    let names = use_memo((), |()| area_names());
    let added = use_state_eq(Vec::<AreaId>::new);
    let id = control.id();
    let help_id = format!("{id}-help");
    let slot = |area: AreaId| format!("{prefix}{}", area.as_str());
    let box_id = |area: AreaId| format!("{id}-{}", area.as_str());
    let is_shown =
        |area: &AreaId| added.contains(area) || config.get(Group::Slot, &slot(*area)).is_some();
    {
        // Who has chosen an area wants to write.
        let last = added.last().map(|&it| box_id(it));
        use_effect_with(last, |last| {
            if let Some(id) = last {
                focus(id);
            }
        });
    }
    let onchange = {
        let added = added.clone();
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            if let Some(area) = AreaId::parse(&select.value()) {
                let mut next = (*added).clone();
                next.push(area);
                added.set(next);
            }
        }
    };
    let one = |(area, name): &(AreaId, String)| {
        let (area, slot) = (*area, slot(*area));
        let set = {
            let (slot, change) = (slot.clone(), change.clone());
            Callback::from(move |value| {
                change.emit(Change::Set(Group::Slot, slot.clone(), value));
            })
        };
        let remove = {
            let (added, set, id) = (added.clone(), set.clone(), id.clone());
            move |_| {
                focus(&id);
                added.set(added.iter().copied().filter(|&it| it != area).collect());
                set.emit(None);
            }
        };
        let value = config.get(Group::Slot, &slot).map(str::to_owned);
        html! {
            <div class="field" key={slot}>
                <div class="named">
                    <label for={box_id(area)}>{ format!("Products: {name}") }</label>
                    <button type="button" class="reset" aria-label={format!("Remove products: {name}")}
                        onclick={remove}>{ "Remove" }</button>
                </div>
                <Typed id={box_id(area)} input={Input::Text} {value} described_by={help_id.clone()} {set} />
            </div>
        }
    };
    let rest = names.iter().filter(|(area, _)| !is_shown(area));
    html! {
        <div class="areas">
            <div class="field">
                <label for={id.clone()}>{ &control.label }</label>
                <select id={id.clone()} aria-describedby={help_id.clone()} {onchange}>
                    <option value="" selected=true>{ "Choose an area …" }</option>
                    { for rest.map(|(area, name)| html! { <option value={area.as_str()} key={area.as_str()}>{ name }</option> }) }
                </select>
                { help(control, &help_id) }
            </div>
            { for names.iter().filter(|(area, _)| is_shown(area)).map(one) }
        </div>
    }
}
