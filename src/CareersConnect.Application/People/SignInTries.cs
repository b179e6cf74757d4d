using System.Security.Cryptography;
using System.Text;

namespace CareersConnect.Application.People;

/// <summary>How often somebody tried to sign in with an address lately. It is counted whether or not the address has an account, so that a lock tells nobody which it is; and in the database, so that all nodes count together.</summary>
public sealed class SignInTries
{
    /// <summary>How many wrong passwords in a row lock an address.</summary>
    public const int BeforeLock = 5;

    /// <summary>How long it is then locked, and after how long without a try the count starts anew.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>How soon after one e-mail another may be asked for.</summary>
    public static readonly TimeSpan WrittenEvery = TimeSpan.FromMinutes(2);

    /// <summary>Starts to count.</summary>
    /// <param name="addressHash">From <see cref="HashOf"/>.</param>
    public SignInTries(string addressHash) => AddressHash = addressHash;

    /// <summary>The hash of the address: tries are counted without keeping addresses of people who have no account.</summary>
    public string AddressHash { get; private set; }

    /// <summary>How many tries since the last that was right.</summary>
    public int Count { get; private set; }

    /// <summary>When the last one was, UTC.</summary>
    public DateTime LastAt { get; private set; }

    /// <summary>Until when no password is looked at, UTC; null when it is not locked.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>When an e-mail was last asked for, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>The hash of an address.</summary>
    /// <param name="address">As it was typed.</param>
    /// <returns>SHA-256 in hexadecimal of the address without blanks around it, capitals ignored.</returns>
    public static string HashOf(string address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToUpperInvariant())));

    /// <summary>Whether no password is looked at.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True while it is locked.</returns>
    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>Counts a try before its password is looked at, so that many at once count as many.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Add(DateTime now)
    {
        Count = now - LastAt >= LockedFor ? 1 : Count + 1;
        LastAt = now;
        LockedUntil = Count >= BeforeLock ? now + LockedFor : null;
    }

    /// <summary>Whether an e-mail may be written to the address, and notes that one was: no more than one in two minutes, whoever asks.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True when it may.</returns>
    public bool MayWrite(DateTime now)
    {
        var may = now - WrittenAt >= WrittenEvery;
        (WrittenAt, LastAt) = (may ? now : WrittenAt, LastAt == default ? now : LastAt);
        return may;
    }

    /// <summary>The last try was right.</summary>
    public void Clear() => (Count, LockedUntil) = (0, null);
}
