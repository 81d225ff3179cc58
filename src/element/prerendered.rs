//! Starting on a prerendered page: bit by bit, so that no task is long on a slow phone.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

use super::controller::{Controller, WeakController};
use super::mounted::{self, Mounted};
use crate::components::{Shared, ShowProps};
use crate::guide::Pack;
use crate::state::{HostEvent, Island};

/// Takes over the guide in `root`. `dispatch` and `schedule` are the loader's own, and have nothing
/// to tell us.
pub fn mount(root: Element, pack: Shared<Pack>, dispatch: Function, schedule: Function) -> Mounted {
    let dispatch = move |event: HostEvent| {
        let finished = event == HostEvent::RoutineEnd { finished: true };
        let _ = dispatch.call2(&JsValue::NULL, &event.as_str().into(), &finished.into());
    };
    let mounted = Mounted::new(root, pack, Shared::default(), Box::new(dispatch));
    schedule_step(mounted.controller().downgrade(), schedule, 0);
    mounted
}

/// Has a step done when the page has nothing better to do, and then the next: one for each island;
/// last the link in the address, and that all is ready.
fn schedule_step(controller: WeakController, schedule: Function, step: usize) {
    let again = schedule.clone();
    let act = Closure::once_into_js(move || {
        let Some(here) = controller.upgrade() else { return };
        if let Some(&island) = Island::ALL.get(step) {
            mount_island(&here, island);
            schedule_step(controller, again, step + 1);
        } else {
            mounted::open(&here);
        }
    });
    let _ = schedule.call1(&JsValue::NULL, &act);
}

fn mount_island(controller: &Controller, island: Island) {
    let (pack, islands) = (controller.pack.clone(), Some(controller.islands.clone()));
    controller.island_apps.mount(&controller.root, ShowProps { pack, island, islands });
}
