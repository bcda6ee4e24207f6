/** Words of prescriptions and of lists of medicines that name no medicine, in lower case. */
const WORDS = `
  mg mcg microgram micrograms milligram milligrams g gram grams kg ml l litre litres unit units iu mmol meq % puff puffs drop drops
  tablet tablets tab tabs capsule capsules cap caps caplet caplets pill pills sachet sachets spray sprays patch patches
  cream ointment gel lotion solution suspension syrup liquid inhaler nebuliser nebulizer injection injections pen pens
  suppository suppositories ampoule ampoules vial vials spoonful spoonfuls teaspoon bottle pack packs box
  mr sr xl er cr ir la ec gr dispersible effervescent soluble chewable modified slow prolonged release
  po iv im sc sl pr pv top inh neb by mouth oral orally under the tongue into eye eyes ear ears nose skin
  od om on bd bid tds tid qds qid qd qam qpm qhs hs nocte mane stat prn sos ac pc q4h q6h q8h q12h prescribed
  once twice thrice one two three four half a an each every other alternate daily day days night nights nightly
  morning mornings evening evenings noon midday afternoon bedtime bed breakfast lunch dinner tea meal meals food water
  hour hours hourly hrs hr week weeks weekly month months monthly year years
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm
  as at in of to for with without before after then until up max maximum min minimum when if or and x per only from since
  take taken taking takes use used apply inhale inject swallow needed required directed necessary usual same both left right
  inr level levels pain sleep regular regularly long short term course reducing dose doses dosage strength
  current repeat acute regular medication medications medicine medicines drug drugs list name names frequency route
  rx prescription otc counter over continue continued ongoing started new nil none n/a - – — + & / = :
`;

export const DOSING_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
