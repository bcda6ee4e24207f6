/** Every cap on work and memory, with its reason. Units of work are characters. */

/** Longest slice aimed at, in ms: half of a frame at 120 Hz, so that scrolling stays smooth. */
export const SLICE_MS = 3;
/** Work after which the clock is asked: a tenth of a millisecond, or one and a half with cold code. */
export const RATION_UNITS = 12_000;
/** In a slice, whatever the clock says: some browsers let theirs stand for a tenth of a second. */
export const MOST_RATIONS = 50;
/** The first look over a document: flat code, which engines soon settle. About 4 ms while it is cold. */
export const LOOK_UNITS = 80_000;
/** Reading a node costs about as much as reading this many characters. */
export const NODE_UNITS = 24;
/** An element looked at for its shadow root. */
export const ELEMENT_UNITS = 12;
/** Elements of a document whose custom ones are looked for at once: about 3 ms. */
export const MOST_AT_ONCE = 20_000;
/** A candidate: its ancestors are asked, and its text is joined. */
export const CANDIDATE_UNITS = 100;
/** A node longer than this is scanned in pieces of this size. */
export const PIECE = 32_768;

/** Text nodes longer than this may be scripts or styles: their parent is asked before reading. */
export const LONG_TEXT = 64;
/** Letters on each side of a seam that are read again apart; no first word is longer. */
export const SEAM_REACH = 64;

/** A passage is cut after this much text, so that a change in a giant block stays cheap. */
export const PASSAGE = 4_000;
/** Text kept on each side of a cut: sentences, and the support that ambiguous names need. */
export const CONTEXT = 500;
/** Text on each side of a change that is read again: the longest name, and support near it. */
export const CHANGE_REACH = 200;
/** Nodes looked at to gather that text: a block may hold any number of empty ones. */
export const MOST_PARTS = 400;
/** Passages handed to the exact stage at once: about one slice of its work. */
export const PASSAGES_AT_ONCE = 24;

/** Mutation records of one batch that are looked at singly; beyond, their targets are read whole. */
export const MOST_RECORDS = 2_000;
/** Mutation work done before the page's next frame, while it is small. */
export const AT_ONCE_UNITS = 4_000;
/** Rest after work on mutations, as a multiple of the work: at most 6% of one core. */
export const REST_FACTOR = 15;
/** Longest such rest, in ms: a reader hardly notices an underline that comes this late. */
export const MOST_REST_MS = 250;
/** When a document in which nothing was found is searched for shadow roots, in ms after the last time. */
export const SEARCHES_MS = [200, 2_000, 8_000];
/** When trees are searched for shadow roots again, in ms after the search before. */
export const REVISITS_MS = [500, 2_000, 8_000];

/** Registered ranges cost about 2.7 µs each in every frame that mutates the page. */
export const MOST_PAINTED = 600;
/** Targets of the intersection observer; at this many a frame of scrolling costs 0.3 ms. */
export const MOST_TARGETS = 200;
/** A group of blocks with more mentions is painted by the rectangles of its mentions near the viewport. */
export const MOST_WHOLE = 200;
/** How far beyond the viewport names are painted, as a part of its height. */
export const MARGIN = 0.75;
