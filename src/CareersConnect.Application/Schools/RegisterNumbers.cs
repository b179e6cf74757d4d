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

    /// <summary>Notes an open school.</summary>
    /// <param name="urn">Which.</param>
    /// <param name="authority">3 digits.</param>
    /// <param name="number">4 digits.</param>
    public void Open(int urn, string authority, string number) => _numbers[urn] = Packed(authority, number);

    /// <summary>Notes a closed school that nobody is known to have taken over.</summary>
    /// <param name="urn">Which.</param>
    /// <param name="authority">3 digits.</param>
    /// <param name="number">4 digits.</param>
    public void Closed(int urn, string authority, string number) => _numbers[urn] = -Packed(authority, number);

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
