namespace Archive.Layout.Weaving;

/// <summary>What each <see cref="LaceHabit"/> weighs: logarithms of odds.</summary>
internal static class LaceWeights
{
    /// <summary>The weights, in the order of the habits. Those of words at a break (Seam, Strange) were set by hand; all others are learned.</summary>
    public static readonly float[] All =
    [
        -4.1f, 1.1f, 1.5f, 0.4f, -0.3f, 1.1f,
        -2.4f, -4, -1.2f, -0.1f, 0.9f, -1.1f,
        1.2f, 0.9f, 0.3f, -1.5f, -0.4f, -0.5f,
        0.7f, -0.7f, -0.6f, -0.3f, -0.2f, -2.7f,
        -4.1f, 1.9f, 0.3f, -1.1f, 0.2f, -0.3f,
        -1.1f, -1.6f, -2.8f, -1.9f, -4.1f, 1,
        -2.4f, -3.5f, -2, -2.6f, -0.3f, 1.8f,
        -1.6f, -0.3f, -0.3f, -6.2f, -4.9f, -4.6f,
        0.5f, -1.8f, -1, 3.4f, -3.1f, 0,
        -2, -0.9f, -2, -0.2f, 0.9f, -2.8f,
        0.4f, -0.3f, -0.8f, 4, 3.4f, 1.2f,
        3.2f, -1.5f, 0.4f, -1, -0.3f, -1.1f,
        -1, -1.1f, -4.1f, 0.1f, -3.6f, -3.2f,
        -1.8f, -0.4f, 0.1f, -1.2f, -2.5f, -3.6f,
        0.2f, -3.5f, -3,
    ];
}
