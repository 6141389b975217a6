/**
 * The members of a list by what a function says of each, groups in the order of their first members. It is what
 * `Map.groupBy` gives, which browsers have since the end of 2023 only; it stands in this room as the one that all code of
 * pages may import.
 */
export function grouped<Key, Member>(
  list: Iterable<Member>,
  keyOf: (member: Member) => Key,
): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}
