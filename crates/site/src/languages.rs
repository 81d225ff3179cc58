//! What is written once a language: the guide's page, its snippet, its pack.

use std::path::PathBuf;
use std::rc::Rc;

use back_relief::components::Shared;
use back_relief::components::page::{PageContext, Place, written};
use back_relief::guide::{Pack, encode, folder};
use back_relief::plurals;

use crate::files::Site;
use crate::language::{Language, ORIGINAL_LANGUAGE};
use crate::page::{Head, ORIGINAL, Page, Surroundings};
use crate::{content, html, in_lines, search_index, translate};

impl Language {
    fn read(folder: PathBuf) -> Result<Self, String> {
        translate::check(&folder)?;
        let guide = Rc::new(content(&folder)?);
        let words = folder::search_words(&folder).map_err(|it| in_lines(&it))?;
        let words = words.ok_or_else(|| format!("{}: no search.json", folder.display()))?;
        let index = search_index::index(&guide, &words).map_err(|it| in_lines(&it))?;
        Ok(Self { folder, lang: guide.front.lang.clone(), guide, index })
    }

    fn context(&self, place: Place, original: &str) -> Shared<PageContext> {
        let mut context = PageContext::new(self.guide.clone(), place);
        context.original = (!self.is_original()).then(|| original.to_owned().into());
        Shared::new(context)
    }

    pub(crate) fn pack(&self, site: &mut Site) -> String {
        let pack = Pack::new(&self.guide, plurals::table(&self.lang));
        site.hashed(&format!("{}.pack", self.lang), encode(&pack))
    }

    /// Its page, without what depends on where that lies.
    pub(crate) fn page<'a>(&self, around: &'a Surroundings<'a>) -> Page<'a> {
        let context = self.context(Place::Page, ORIGINAL);
        Page::new(&self.guide.front, &written(&context), around)
    }

    /// Adds a copy of its page that lies beside the script wherever a shop puts that, for what
    /// the shop's page leaves out; says where it is. `original` is the original's copy.
    pub(crate) fn copy(
        &self,
        site: &mut Site,
        page: &Page<'_>,
        original: Option<&str>,
    ) -> Result<String, String> {
        let copy = page.copy(original.unwrap_or_default())?;
        Ok(site.hashed(&format!("whole-{}.html", self.lang), copy))
    }

    /// Adds its page in its own folder.
    pub(crate) fn own_page(
        &self,
        site: &mut Site,
        page: &Page<'_>,
        head: &Head<'_>,
    ) -> Result<(), String> {
        let page = page.own(&self.folder_of_page(), head)?;
        site.add(&self.path_of_page(), page);
        Ok(())
    }

    /// The guide for a shop's page, without the element around it.
    pub(crate) fn for_shops(&self, whole: &str, original: Option<&str>) -> String {
        let original = format!("/{}", original.unwrap_or_default());
        written(&self.context(Place::Shop { page: format!("/{whole}") }, &original))
    }

    pub(crate) fn snippet(&self, guide: &str, style: &str) -> String {
        html::snippet(guide, &self.lang, style)
    }
}

/// The original first: the others name its copy.
pub(crate) fn read(folders: Vec<PathBuf>) -> Result<Vec<Language>, String> {
    let mut languages =
        folders.into_iter().map(Language::read).collect::<Result<Vec<_>, String>>()?;
    languages.sort_by_key(|it| (!it.is_original(), it.lang.clone()));
    match languages.first() {
        Some(first) if first.is_original() => Ok(languages),
        _ => Err(format!("no guide in {ORIGINAL_LANGUAGE:?}")),
    }
}
