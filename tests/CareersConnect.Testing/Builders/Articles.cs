namespace CareersConnect.Testing.Builders;

/// <summary>Builders that read like speech: <c>A.School().Build()</c>. Each gives a valid one; a test says only what matters to it.</summary>
public static partial class A;

/// <summary>Builders that read like speech: <c>An.Employer().Named("Thornmere Pumps").Build()</c>.</summary>
public static partial class An;
