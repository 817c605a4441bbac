/**
 * Why a book or an archive cannot be read. Codes and data only, like `IssueCode`: the sentence is made in `app/`.
 * What `found` and `limit` hold stands beside each code; they are empty where nothing does.
 */
export type FaultCode =
  // the archive
  /** No zip directory, or one that contradicts itself. found: what contradicts. */
  | 'broken-archive'
  /** A part is protected by a password. */
  | 'encrypted'
  /** found: number of the zip compression method (APPNOTE 4.4.5); limit: those that are read. */
  | 'unknown-compression'
  /** The compressed bytes of a part are damaged or end too early. */
  | 'broken-data'
  /** found, limit: the checksums that differ. */
  | 'wrong-checksum'
  /** found, limit: bytes a part holds, bytes it says it holds. */
  | 'wrong-size'
  /** found, limit: number of parts. */
  | 'too-many-parts'
  /** found, limit: bytes after inflating. */
  | 'too-large'
  /** found, limit: how many times the compressed size. */
  | 'too-compressed'
  /** found, limit: archives within archives. */
  | 'too-deep'
  /** Two parts of one name, or two parts that share bytes. */
  | 'duplicate-part'
  | 'overlapping-parts'
  // the book
  /** A part that the format demands, or that the book names, is not there. */
  | 'missing-part'
  /** found: the first characters of what is no well-formed XML. */
  | 'bad-xml'
  /** A document type: no writer of books makes one, and entities could be declared in it. */
  | 'has-doctype'
  /** found: characters of one tag or text, or depth of elements. */
  | 'xml-too-long'
  | 'xml-too-deep'
  /** found: a cell's name outside of any sheet. */
  | 'bad-reference'
  /** found: letters of one cell. */
  | 'cell-too-long'
  /** found, limit: cells in the rectangle that holds everything. */
  | 'too-many-cells'
  | 'no-such-sheet'
  /** Merged ranges overlap, which no program allows. found: the range. */
  | 'overlapping-merges';

/** A reason to refuse, with the name of the part of the archive it was found in (empty for the whole). */
export interface Fault {
  readonly code: FaultCode;
  readonly part: string;
  readonly found: string;
  readonly limit: string;
}

const LONGEST_FOUND = 80;

export function faultOf(
  code: FaultCode,
  part: string,
  found: string | number = '',
  limit: string | number = '',
): { readonly ok: false; readonly error: Fault } {
  return {
    ok: false,
    error: {
      code,
      part: part.slice(0, LONGEST_FOUND),
      found: String(found).slice(0, LONGEST_FOUND),
      limit: String(limit),
    },
  };
}
