using System.Collections.Frozen;
using CareersConnect.Application.Pipeline;
using FluentValidation;

namespace CareersConnect.Application.People;

/// <summary>What a new password must be: long, and not one of those that are tried first. No signs or digits are demanded (National Cyber Security Centre; OWASP ASVS 5.0, 6.2).</summary>
public static class Passwords
{
    /// <summary>The shortest.</summary>
    public const int Shortest = 10;

    /// <summary>The longest; more would only cost time to hash.</summary>
    public const int Longest = 200;

    // What lists of stolen passwords hold most often at ten characters and more.
    private static readonly FrozenSet<string> TriedFirst = new[]
    {
        "1234567890", "0987654321", "12345678910", "1234567891", "0123456789", "123456789a", "1q2w3e4r5t", "1qaz2wsx3edc", "qwertyuiop", "qwerty1234", "qwerty12345",
        "qwerty123456", "password12", "password123", "password1234", "passw0rd123", "p@ssword123", "password!1", "password01", "mypassword", "administrator", "welcome123",
        "welcome1234", "letmein123", "iloveyou12", "iloveyou123", "liverpool1", "manchester", "manchester1", "chelsea123", "arsenal123", "football123", "superman123",
        "sunshine123", "princess123", "abcdefghij", "abcdefghijk", "asdfghjkl1", "asdfghjkl;", "zxcvbnm123", "careersleader", "careers123", "careersconnect", "careersconnect1",
        "school1234", "teacher123", "education1", "summer2026", "summer2027", "winter2026", "winter2027", "spring2027", "autumn2026", "changeme123", "correcthorse", "trustno1trustno1",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks a new password.</summary>
    /// <typeparam name="T">The command.</typeparam>
    /// <param name="rule">The rule of the password's property.</param>
    /// <param name="own">Texts of the person's own that it must not be made of: name, address.</param>
    /// <returns>The rule.</returns>
    public static IRuleBuilderOptions<T, Secret> IsANewPassword<T>(this IRuleBuilderInitial<T, Secret> rule, Func<T, IEnumerable<string?>>? own = null) => rule
        .Cascade(CascadeMode.Stop)
        .Must(secret => secret.Typed.Length > 0).WithMessage("Enter a password")
        .Must(secret => secret.Typed.Length >= Shortest).WithMessage($"The password must be {Shortest} characters or more")
        .Must(secret => secret.Typed.Length <= Longest).WithMessage($"The password must be {Longest} characters or fewer")
        .Must(secret => !IsEasy(secret.Typed)).WithMessage("That password is among the first that are tried. Choose another: three words that do not belong together are good.")
        .Must((command, secret) => !(own?.Invoke(command) ?? []).Any(text => Holds(secret.Typed, text)))
        .WithMessage("The password must not be made of your name or e-mail address");

    private static bool IsEasy(string typed) =>
        TriedFirst.Contains(typed) || typed.Distinct().Count() < 4 || typed.Zip(typed.Skip(1), (left, right) => right - left).Distinct().Count() == 1;

    private static bool Holds(string typed, string? text) => (text ?? "").Split(' ', '@', '.').Where(part => part.Length >= 4)
        .Any(part => typed.Contains(part, StringComparison.OrdinalIgnoreCase) && typed.Length - part.Length < 6);
}
