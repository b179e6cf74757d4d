namespace CareersConnect.Application.Tests.Outbox;

/// <summary>Makes a value of a type, not the empty one: ids are drawn, texts say something.</summary>
internal static class AnyValue
{
    public static object Of(Type type) => type switch
    {
        _ when type == typeof(string) => "Grüße; \"quoted\" <b>",
        _ when type == typeof(int) => 42,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(DateOnly) => new DateOnly(2028, 2, 29),
        _ when type == typeof(TimeOnly) => new TimeOnly(10, 30),
        _ when type == typeof(DateTime) => new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Utc),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ListOf(type.GetGenericArguments()[0]),
        { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        _ => Activator.CreateInstance(type, [.. type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters().Select(parameter => Of(parameter.ParameterType))])!,
    };

    private static Array ListOf(Type type)
    {
        var list = Array.CreateInstance(type, 2);
        list.SetValue(Of(type), 0);
        list.SetValue(Of(type), 1);
        return list;
    }
}
