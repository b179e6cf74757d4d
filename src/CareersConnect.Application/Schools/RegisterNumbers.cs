using System.Globalization;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Schools;

/// <summary>
/// Which number in which local authority every school of a register file has, 4 bytes for each possible URN. A school that closes keeps its number; the open school
/// of the same number in the same authority took its place (the first one, by URN, should there be several).
/// </summary>
internal sealed class RegisterNumbers
{
    private const int None = -1;

    /// <summary>The authority's 3 digits and the school's 4, as one number, and 1 more: 0 is none, below 0 is a closed school's.</summary>
    private readonly int[] _numbers = new int[RegisterCheck.Urns];

    /// <summary>Notes a school of the file, open, or closed without being known to have been taken over.</summary>
    /// <param name="facts">What the file says of it.</param>
    /// <param name="urn">Which.</param>
    /// <param name="hasSuccessor">Whether somebody is known to have taken it over; then a closed one is passed over.</param>
    public void Note(RegisterFacts facts, int urn, bool hasSuccessor)
    {
        var isClosed = facts.Status == EstablishmentStatus.Closed;
        if (facts.EstablishmentNumber is { } number && !(isClosed && hasSuccessor))
        {
            _numbers[urn] = Packed(facts.LocalAuthorityCode, number) * (isClosed ? -1 : 1);
        }
    }

    /// <summary>Closed schools, and the open ones that took their numbers over.</summary>
    /// <returns>The pairs, by the URN of the closed one.</returns>
    public IReadOnlyList<(Urn Closed, Urn Open)> Successions()
    {
        var heirs = Heirs();
        var pairs = new List<(Urn Closed, Urn Open)>();
        for (var urn = 0; heirs.Count > 0 && urn < _numbers.Length; urn++)
        {
            if (_numbers[urn] < 0 && heirs.GetValueOrDefault(-_numbers[urn], None) is not None and var heir)
            {
                pairs.Add((UrnOf(urn), UrnOf(heir)));
            }
        }

        return pairs;
    }

    /// <summary>The first open school of each number that a closed school had. Few schools close, so this is small.</summary>
    private Dictionary<int, int> Heirs()
    {
        var heirs = new Dictionary<int, int>();
        foreach (var number in _numbers.Where(number => number < 0))
        {
            heirs[-number] = None;
        }

        for (var urn = 0; heirs.Count > 0 && urn < _numbers.Length; urn++)
        {
            if (_numbers[urn] > 0 && heirs.TryGetValue(_numbers[urn], out var heir) && heir == None)
            {
                heirs[_numbers[urn]] = urn;
            }
        }

        return heirs;
    }

    private static Urn UrnOf(int urn) => new(urn.ToString("D6", CultureInfo.InvariantCulture));

    private static int Packed(string authority, string number) =>
        (int.Parse(authority, NumberStyles.None, CultureInfo.InvariantCulture) * 10_000) + int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) + 1;
}
