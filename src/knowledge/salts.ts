/**
 * Words that follow a drug's name and belong to it: ions and esters that are no medicine by
 * themselves. Potassium, calcium, magnesium and the like are left to each drug's own `salts`,
 * for "digoxin potassium" in a table is two things.
 */
export const SALTS: ReadonlySet<string> = new Set(
  `acetate besilate besylate bitartrate bromide hydrobromide butyrate camsilate cipionate
  cypionate decanoate dihydrate dihydrochloride dimesylate dipropionate disodium embonate enanthate
  ethylsuccinate estolate fumarate furoate gluceptate gluconate hcl hemihydrate hyclate
  hydrobromide hydrochloride lactate lactobionate maleate medoxomil mesilate mesylate monohydrate
  mononitrate mucate napsylate nitrate oxalate palmitate pamoate phenylpropionate pivalate propionate
  sodium stearate succinate sulfate sulphate tartrate tosilate tosylate trihydrate undecanoate
  valerate xinafoate`.split(/\s+/),
);
