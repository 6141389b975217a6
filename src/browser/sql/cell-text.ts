import { DataType, DateUnit, type Field, type TimeUnit, type Vector } from 'apache-arrow';

/**
 * A value of a query's result as text, as SQL would write it: exact whole numbers and decimals, ISO dates.
 *
 * Examples: a decimal(10,2) of 150 is `1.50`, a day is `2024-02-29`, a list is `[1, 2]`.
 *
 * @param value as Arrow gives it for the type
 * @returns `null` for NULL
 */
export function cellText(value: unknown, type: DataType): string | null {
  if (value === null || value === undefined) return null;
  if (DataType.isDecimal(type)) return decimalText(value as Uint32Array, type.scale);
  if (DataType.isDate(type)) return dayText(Number(value), type.unit);
  if (DataType.isTimestamp(type)) return timestampText(Number(value), type.timezone);
  if (DataType.isTime(type)) return timeText(value as number | bigint, type.unit);
  if (DataType.isFixedSizeBinary(type)) return unsignedText(value as Uint8Array);
  if (DataType.isBinary(type)) return `\\x${Array.from(value as Uint8Array, hexadecimal).join('')}`;
  if (DataType.isList(type) || DataType.isFixedSizeList(type))
    return listText(value as Vector, type.children[0]);
  if (DataType.isStruct(type))
    return membersText(value as Iterable<[string, unknown]>, (name) => memberOf(type, name));
  if (DataType.isMap(type))
    return membersText(value as Iterable<[string, unknown]>, () => type.children[0]?.type.children[1]);
  return String(value);
}

/** Whether a type's values are numbers. DuckDB sends its unsigned numbers of 128 bits, and them alone, as 16 bytes. */
export function isNumeric(type: DataType): boolean {
  return [DataType.isInt, DataType.isFloat, DataType.isDecimal, DataType.isFixedSizeBinary].some((is) =>
    is(type),
  );
}

/**
 * The SQL name of a type whose values do not arrive whole, `null` for all others: DuckDB sends an ENUM without its
 * words, and Arrow reads an INTERVAL's first half.
 */
export function unreadableType(type: DataType): string | null {
  if (DataType.isDictionary(type)) return 'ENUM';
  if (DataType.isInterval(type)) return 'INTERVAL';
  const inner = (type.children ?? []).map((field: Field) => unreadableType(field.type));
  return inner.find((name) => name !== null) ?? null;
}

/** A 128-bit two's complement number of four words, the lowest first, as a decimal. */
function decimalText(words: Uint32Array, scale: number): string {
  const raw = [...words].reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  const value = BigInt.asIntN(words.length * 32, raw);
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value < 0n ? `-${text}` : text;
}

function unsignedText(bytes: Uint8Array): string {
  return [...bytes].reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n).toString();
}

function hexadecimal(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** `2024-02-29`; days beyond what JavaScript counts are DuckDB's infinities. */
function dayText(milliseconds: number, unit: DateUnit): string {
  if (Math.abs(milliseconds) > 8.64e15) return milliseconds < 0 ? '-infinity' : 'infinity';
  return new Date(milliseconds).toISOString().slice(0, unit === DateUnit.DAY ? -14 : -5);
}

/** `2024-02-29 08:30:00`, with a fraction of seconds where there is one. */
function timestampText(milliseconds: number, zone: string | null | undefined): string {
  const second = Math.floor(milliseconds / 1000);
  const micro = Math.round((milliseconds - second * 1000) * 1000);
  const text = new Date(second * 1000).toISOString().slice(0, -5).replace('T', ' ');
  return `${text}${fractionText(micro)}${zone ? '+00' : ''}`;
}

function timeText(value: number | bigint, unit: TimeUnit): string {
  const perSecond = 10n ** BigInt(unit * 3);
  const whole = BigInt(value);
  const second = Number(whole / perSecond);
  const micro = Number(((whole % perSecond) * 1_000_000n) / perSecond);
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${fractionText(micro)}`;
}

function fractionText(micro: number): string {
  return micro === 0 ? '' : `.${String(micro).padStart(6, '0').replace(/0+$/, '')}`;
}

function listText(values: Vector, item: Field | undefined): string {
  return `[${Array.from(values, (value: unknown) => memberText(value, item)).join(', ')}]`;
}

function membersText(
  members: Iterable<[string, unknown]>,
  field: (name: string) => Field | undefined,
): string {
  return `{${Array.from(members, ([name, value]) => `${name}: ${memberText(value, field(name))}`).join(', ')}}`;
}

function memberOf(type: DataType, name: string): Field | undefined {
  return (type.children ?? []).find((field: Field) => field.name === name);
}

function memberText(value: unknown, field: Field | undefined): string {
  return (field === undefined ? String(value) : cellText(value, field.type)) ?? 'NULL';
}
