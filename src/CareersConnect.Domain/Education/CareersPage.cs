using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>What a school says about its careers programme in public: who leads it, what it is, how its effect is measured, when it is reviewed. A school publishes these for years 7 to 13 (School Information (England) Regulations 2008, Schedule 4, paragraph 15).</summary>
public sealed class CareersPage : AggregateRoot
{
    /// <summary>Characters of a name.</summary>
    public const int NameLimit = 120;

    /// <summary>Characters of an address or a number.</summary>
    public const int ContactLimit = 200;

    /// <summary>Characters of the programme and of how its effect is measured.</summary>
    public const int TextLimit = 3000;

    private CareersPage()
    {
    }

    /// <summary>Begins an empty page.</summary>
    /// <param name="schoolId">The school.</param>
    public CareersPage(SchoolId schoolId) => SchoolId = schoolId;

    /// <summary>The school; one page each.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The Careers Leader's name; empty while not said.</summary>
    public string LeaderName { get; private set; } = "";

    /// <summary>Where to write to the Careers Leader; empty while not said.</summary>
    public string LeaderEmail { get; private set; } = "";

    /// <summary>Where to telephone; empty while not said.</summary>
    public string LeaderTelephone { get; private set; } = "";

    /// <summary>What the programme is, in the school's words.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>How the school measures its effect on pupils.</summary>
    public string Impact { get; private set; } = "";

    /// <summary>When this is next reviewed; null while not said.</summary>
    public DateOnly? NextReview { get; private set; }

    /// <summary>Writes the page anew.</summary>
    /// <param name="leaderName">The Careers Leader's name.</param>
    /// <param name="email">Their address.</param>
    /// <param name="telephone">Their number.</param>
    /// <param name="programme">What the programme is.</param>
    /// <param name="impact">How its effect is measured.</param>
    /// <param name="nextReview">When this is next reviewed.</param>
    /// <exception cref="RuleBrokenException">An address that is none, or a text too long.</exception>
    public void Write(string leaderName, string email, string telephone, string programme, string impact, DateOnly? nextReview)
    {
        Require(leaderName.Trim().Length <= NameLimit, $"The name must be {NameLimit} characters or fewer.", nameof(LeaderName));
        Require(email.Trim().Length == 0 || (email.Length <= ContactLimit && email.Trim().Split('@') is [{ Length: > 0 }, { } host] && host.Contains('.', StringComparison.Ordinal)),
            "Enter an e-mail address like careers@school.example.", nameof(LeaderEmail));
        Require(telephone.Trim().Length <= ContactLimit, "Enter a telephone number.", nameof(LeaderTelephone));
        Require(programme.Length <= TextLimit, $"The programme must be {TextLimit} characters or fewer.", nameof(Programme));
        Require(impact.Length <= TextLimit, $"How you measure it must be {TextLimit} characters or fewer.", nameof(Impact));
        (LeaderName, LeaderEmail, LeaderTelephone) = (leaderName.Trim(), email.Trim(), telephone.Trim());
        (Programme, Impact, NextReview) = (programme.Trim(), impact.Trim(), nextReview);
    }

    private static void Require(bool holds, string sentence, string field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
