/** Words of a list as a set; the lists below are written as running text so that a reader can go through them. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Stand before a name, so a sentence never ends with them. Compared with capital first letter, as texts write them. */
export const TITLES = words(`
  Gen Lt Col Maj Capt Cpt Cmdr Cdr Comdr Brig Sgt Cpl Pvt Pfc Adm Adml RAdm VAdm Ens Spc Insp Supt Det Ofc Wm
  Dr Drs Mr Mrs Ms Mx Messrs Mme Mlle Prof Profs Rev Fr Hon Rt Pres Gov Govs Sen Sens Rep Reps Amb Sec Min Atty Hr
  Mt Ft Sh Shk Ald Asst Assoc Dep Chf Treas
`);

/** Never end a sentence: something that belongs to them follows. */
export const CONNECTORS = words(
  'e.g i.e eg ie viz cf vs v intl int’l approx est dept gov’t govt incl resp esp orig trans ed eds univ ca',
);

/** Stand before a number; before anything else they are words or sentence ends ("No." is an answer too). */
export const BEFORE_NUMBERS = words(`
  no nos nr ft in lb oz p pp vol vols art arts fig figs ch chs sec para paras pt pts ref refs res c ca cca tel ext para cl
  jan feb mar apr jun jul aug sep sept oct nov dec
  sun mon tue tues wed weds thu thur thurs fri sat
`);

/** May end a sentence; a capital after them is more often a name that goes on. */
export const INSIDE_NAMES = words(`
  st ste inc ltd co corp bros llc plc cos jr sr esq ave blvd rd sq bldg hwy mass calif conn fla ill mich minn okla ore pa penn tenn tex va wash wis
  ala ariz ark colo del ga ind kan ky la md mo mont neb nev vt wyo ont que jan feb mar apr jun jul aug sep sept oct nov dec
  sun mon tue tues wed weds thu thur thurs fri sat ph.d u.s u.k u.n u.a.e e.u d.c dist prov rts
  hosp admin admins assn assoc assocs comm cttee div natl org inst ctr bd bur agcy hq mfg mgmt
`);

/** May end a sentence, and a capital after them usually does begin the next one. */
export const BEFORE_NEW_SENTENCES = words('a.m p.m am pm etc b.c a.d b.c.e c.e b.c.e ff al');

/** Go on after a time of day: "at 10 p.m. Tuesday", "10 a.m. GMT". */
export const AFTER_TIMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Tehran|[A-Z]{2,5})$/;

/**
 * Words that begin a sentence when they are capitalised in running English text, and are no name. Used only after an
 * abbreviation or an initial, where a capital proves nothing.
 */
export const STARTERS = words(`
  The This That These Those There Then Thus Therefore Though Although However Meanwhile Moreover Instead Indeed Also And But Or Nor Yet So
  He She It We They You His Her Its Our Their My Your Who What When Where Why How Which While Whether If As At By For From In Into Of On
  Over Under Since Until Unless Because Before After During Despite With Without Within Among Between Against About According Some Several
  Many Most Much Both Each Every All Any Another Other Others Such Once Only Even Still Just Later Earlier Today Yesterday Now Here Not
  An Let Is Are Was Were Has Have Had Do Does Did Can Could Will Would Should May Might Must Asked Speaking Following Given
  Nobody Everybody Somebody Everyone Someone Anyone None No Nothing Everything
`);
