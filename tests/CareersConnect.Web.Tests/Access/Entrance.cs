using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Access;

/// <summary>One way to use the host: an address and a method, "POST Invite" for a named handler.</summary>
public sealed record Entrance(string Address, string Method)
{
    public override string ToString() => $"{Method} {Address}";
}

/// <summary>Everybody who may knock.</summary>
public enum Visitor
{
    Nobody, SchoolReader, SchoolStaff, SchoolAdmin, Employer, EnterpriseAdviser, Provider, Hub, Platform, SuspendedMember, ExMember,
}

/// <summary>Browsers of the visitors.</summary>
public static class Browsers
{
    /// <summary>A browser of a new visitor of that kind; one in which nobody is signed in for those without a role.</summary>
    public static async Task<HttpClient> BrowserOfAsync(this SiteFixture site, Visitor visitor)
    {
        if (WhoMayEnter.RoleOf(visitor) is not { } role)
        {
            return site.Visitor();
        }

        var person = await site.PersonSignedInAs(role);
        if (visitor == Visitor.EnterpriseAdviser)
        {
            await site.AttachAsync(person.PersonId, SchoolId.New());
        }

        return person.Client;
    }
}

/// <summary>What the host answered.</summary>
public enum Answer
{
    LetIn, SentToSignIn, NotFound,
}

/// <summary>The table of who may enter, read from WhoMayEnter.txt.</summary>
public sealed class WhoMayEnter
{
    private static readonly Dictionary<string, Visitor[]> Words = new(StringComparer.Ordinal)
    {
        ["nobody"] = [],
        ["everyone"] = Enum.GetValues<Visitor>(),
        ["signed-in"] = [.. Enum.GetValues<Visitor>().Where(visitor => visitor != Visitor.Nobody)],
        ["readers"] = [Visitor.SchoolReader, Visitor.SchoolStaff, Visitor.SchoolAdmin],
        ["staff"] = [Visitor.SchoolStaff, Visitor.SchoolAdmin],
        ["leaders"] = [Visitor.SchoolAdmin],
        ["employers"] = [Visitor.Employer, Visitor.EnterpriseAdviser],
        ["enterprise-advisers"] = [Visitor.EnterpriseAdviser],
        ["givers"] = [Visitor.Employer, Visitor.EnterpriseAdviser, Visitor.Provider],
        ["providers"] = [Visitor.Provider],
        ["hub"] = [Visitor.Hub, Visitor.Platform],
        ["platform"] = [Visitor.Platform],
    };

    private WhoMayEnter(IReadOnlyDictionary<Entrance, IReadOnlySet<Visitor>> rows) => Rows = rows;

    /// <summary>The table of the repository.</summary>
    public static WhoMayEnter Table { get; } = Parse(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Access", "WhoMayEnter.txt")));

    public IReadOnlyDictionary<Entrance, IReadOnlySet<Visitor>> Rows { get; }

    public static WhoMayEnter Parse(IEnumerable<string> lines)
    {
        var rows = new Dictionary<Entrance, IReadOnlySet<Visitor>>();
        foreach (var parts in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            var who = parts[2].Split(',', StringSplitOptions.TrimEntries).SelectMany(word => Words[word]).ToHashSet();
            foreach (var method in parts[1].Split(',', StringSplitOptions.TrimEntries))
            {
                rows.Add(new Entrance(parts[0], method), who);
            }
        }

        return new WhoMayEnter(rows);
    }

    /// <summary>What differs between the table and what the host answered; a line for each.</summary>
    public IEnumerable<string> Differences(IReadOnlyDictionary<Entrance, IReadOnlyDictionary<Visitor, Answer>> observed)
    {
        foreach (var (entrance, answers) in observed.OrderBy(row => row.Key.Address, StringComparer.Ordinal))
        {
            if (!Rows.TryGetValue(entrance, out var allowed))
            {
                yield return $"No line for {entrance}. Add to Access/WhoMayEnter.txt, if this is right: {entrance.Address} | {entrance.Method} | {WordsFor(answers)}";
                continue;
            }

            foreach (var (visitor, answer) in answers.Where(answer => answer.Value != Expected(allowed, answer.Key)))
            {
                yield return $"{entrance}: {visitor} should be {Expected(allowed, visitor)}, is {answer}";
            }
        }

        foreach (var entrance in Rows.Keys.Except(observed.Keys))
        {
            yield return $"The table has {entrance}, the host does not";
        }
    }

    /// <summary>The role that a visitor has in the product, or null. An Enterprise Adviser is an employer's member whom the hub attached to a school.</summary>
    public static Role? RoleOf(Visitor visitor) => visitor == Visitor.EnterpriseAdviser ? Role.Employer : Enum.TryParse<Role>(visitor.ToString(), out var role) ? role : null;

    private static Answer Expected(IReadOnlySet<Visitor> allowed, Visitor visitor) => allowed.Count == 0 ? Answer.NotFound :
        allowed.Contains(visitor) ? Answer.LetIn : visitor == Visitor.Nobody ? Answer.SentToSignIn : Answer.NotFound;

    private static string WordsFor(IReadOnlyDictionary<Visitor, Answer> answers)
    {
        var left = answers.Where(answer => answer.Value == Answer.LetIn).Select(answer => answer.Key).ToHashSet();
        var words = new List<string>();
        foreach (var (word, who) in Words.OrderByDescending(word => word.Value.Length).Where(word => word.Value.All(left.Contains)))
        {
            if (who.Any(left.Contains) && who.All(visitor => left.Contains(visitor)))
            {
                words.Add(word);
                left.ExceptWith(who);
            }
        }

        return left.Count == 0 ? string.Join(", ", words) : $"({string.Join(", ", answers.Where(answer => answer.Value == Answer.LetIn).Select(answer => answer.Key))})";
    }
}
