using System.Linq.Expressions;
using System.Reflection;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareersConnect.Application.Persistence;

/// <summary>A typed id is a GUID column.</summary>
/// <typeparam name="TId">The id's type.</typeparam>
internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, Rebuild())
    where TId : struct, ITypedId
{
    private static Expression<Func<Guid, TId>> Rebuild()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}

/// <summary>A code is a short text column.</summary>
/// <typeparam name="TCode">The code's type.</typeparam>
internal sealed class CodeConverter<TCode>() : ValueConverter<TCode, string>(code => code.Value, Rebuild())
    where TCode : struct, ICode
{
    private static Expression<Func<string, TCode>> Rebuild()
    {
        var value = Expression.Parameter(typeof(string), "value");
        return Expression.Lambda<Func<string, TCode>>(Expression.New(typeof(TCode).GetConstructor([typeof(string)])!, value), value);
    }
}

/// <summary>A set of year groups is a number, bit n for year n.</summary>
internal sealed class YearGroupsConverter() : ValueConverter<YearGroups, int>(years => years.Bits, bits => new YearGroups(bits));

/// <summary>Instants are UTC, and come back saying so.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

internal static class Conversions
{
    /// <summary>Enumerations that are asked for more and less: their names would sort by the alphabet.</summary>
    private static readonly Type[] Ordered = [typeof(YearGroup), typeof(Verification)];

    public static void MapTypedIds(this ModelConfigurationBuilder conventions, Assembly assembly)
    {
        foreach (var id in assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(ITypedId))))
        {
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>Enumerations are stored as their names, sets of flags and what has an order as numbers, which can be asked for bits and for order.</summary>
    public static void MapEnums(this ModelConfigurationBuilder conventions, Assembly assembly)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var type in assembly.GetTypes().Where(type => type.IsEnum && (type.IsDefined(typeof(FlagsAttribute)) || Ordered.Contains(type))))
        {
            conventions.Properties(type).HaveConversion<int>();
        }
    }

    public static void MapCodes(this ModelConfigurationBuilder conventions, Assembly assembly)
    {
        foreach (var code in assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(ICode))))
        {
            conventions.Properties(code).HaveConversion(typeof(CodeConverter<>).MakeGenericType(code)).HaveMaxLength(ICode.MaximumLength);
        }
    }
}
