using System.Reflection;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>Paying changes no order: nothing that ranks, however deep inside what it is made of, knows of money.</summary>
public sealed class NoMoneyTests
{
    private static readonly string[] Money = ["Cost", "Price", "Paid", "Pay", "Pence", "Enhanced", "Listing", "Tier", "Subscri", "Invoice", "Sponsor", "Fee", "Premium", "Plan"];

    [Fact]
    public void No_fact_that_ranks_is_money() => Assert.Empty(MoneyIn(typeof(OfferFacts), typeof(NeedFacts)));

    [Fact]
    public void No_reason_and_no_weight_is_money()
    {
        Assert.Empty(MoneyIn([.. typeof(MatchReason).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MatchReason)))]));
        Assert.DoesNotContain(Names(typeof(MatchWeights).GetFields()).Concat(Enum.GetNames<MatchReasonKind>()), IsMoney);
    }

    /// <summary>The twin: it is found in whatever is looked through, and further in.</summary>
    [Fact]
    public void A_fact_that_were_money_would_be_found()
    {
        Assert.Equal(["CostPence"], MoneyIn(typeof(WithCost)));
        Assert.Equal(["CostPence"], MoneyIn(typeof(WithGiver)));
    }

    [Fact]
    public void The_matcher_takes_a_need_offers_and_a_turn_and_nothing_else() => Assert.Equal(
        [typeof(NeedFacts), typeof(IEnumerable<OfferFacts>), typeof(uint)], typeof(Matcher).GetMethod(nameof(Matcher.Rank))!.GetParameters().Select(parameter => parameter.ParameterType));

    private static List<string> MoneyIn(params Type[] types)
    {
        var (seen, next, found) = (new HashSet<Type>(), new Queue<Type>(types), new List<string>());
        while (next.TryDequeue(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                found.AddRange(new[] { property.Name }.Where(IsMoney));
                foreach (var inner in new[] { property.PropertyType }.Concat(property.PropertyType.GetGenericArguments()).Where(one => one.Assembly == typeof(Need).Assembly || one.IsNested))
                {
                    next.Enqueue(inner);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Names(IEnumerable<MemberInfo> members) => members.Select(member => member.Name);

    private static bool IsMoney(string name) => Array.Exists(Money, word => name.Contains(word, StringComparison.OrdinalIgnoreCase) && !name.Contains("Feedback", StringComparison.Ordinal));

    private sealed record WithCost(int CostPence);

    private sealed record WithGiver(IReadOnlyList<WithCost> Givers);
}
