using System.Collections.Immutable;
using System.Globalization;
using Places = System.Collections.Immutable.ImmutableSortedDictionary<int, int>;

namespace Hokusai.Aws.Testbed;

/// <summary>A pattern without alternatives: each of its fields must have one of its values, all of them in the same elements of the event's arrays.</summary>
internal sealed class EventPatternBranch(ImmutableSortedDictionary<string, ImmutableArray<ValueMatcher>> fields)
{
    public IEnumerable<string> Paths => fields.Keys;

    public bool Matches(EventFields @event) => new Search(fields, @event).Finds(0, Places.Empty);

    /// <summary>
    /// Goes through the fields in the order of their names, as the library that AWS published does. The order shows in one thing only: that a
    /// field is absent is asked of the elements that the fields before it were found in.
    /// </summary>
    private sealed class Search
    {
        private readonly IReadOnlyList<(IReadOnlyList<EventField> Found, ImmutableArray<ValueMatcher> Values)> _fields;
        private readonly HashSet<int>[] _arraysFrom;
        private readonly HashSet<(int Field, string Places)> _tried = [];

        public Search(ImmutableSortedDictionary<string, ImmutableArray<ValueMatcher>> fields, EventFields @event)
        {
            _fields = [.. fields.Select(field => (@event.At(field.Key), field.Value))];
            _arraysFrom = new HashSet<int>[_fields.Count + 1];
            _arraysFrom[^1] = [];
            for (var i = _fields.Count - 1; i >= 0; i--)
            {
                _arraysFrom[i] = [.. _arraysFrom[i + 1], .. _fields[i].Found.SelectMany(found => found.Places.Keys)];
            }
        }

        /// <summary>True where the fields from one on can be found in the elements that the fields before it are in.</summary>
        public bool Finds(int index, Places places)
        {
            if (index == _fields.Count)
            {
                return true;
            }

            var (found, values) = _fields[index];
            var here = found.Where(field => field.IsConsistentWith(places)).ToList();
            if (here.Count == 0)
            {
                return values.Any(value => value.MatchesAbsence) && Continues(index + 1, places);
            }

            return here.Any(field => values.Any(value => value.Matches(field.Value)) && Continues(index + 1, places.SetItems(field.Places)));
        }

        /// <summary>Arrays that no later field lies in make no difference: without them, few places are left to try, and each is tried once.</summary>
        private bool Continues(int index, Places places)
        {
            var relevant = places.RemoveRange(places.Keys.Where(array => !_arraysFrom[index].Contains(array)));
            var key = string.Join(' ', relevant.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key}:{place.Value}")));
            return _tried.Add((index, key)) && Finds(index, relevant);
        }
    }
}
