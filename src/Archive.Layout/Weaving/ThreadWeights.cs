namespace Archive.Layout.Weaving;

/// <summary>What each <see cref="ThreadHabit"/> weighs.</summary>
internal static class ThreadWeights
{
    /// <summary>Of text layers, in the order of the habits. What words say (Kin, Seam) was set by hand; all else is learned.</summary>
    public static readonly float[] Text =
    [
        0.2f, -1.1f, 1.3f, 0.5f, -2.4f, 1.3f,
        -2.3f, 2.6f, -0.5f, 0.3f, -2.3f, -2.4f,
        3, -2.1f, 0.6f, -0.7f, 3, 1.2f,
        -0.5f, -0.5f, 0.8f, 0.2f, -0.9f, -0.4f,
        -1.2f, 0.7f, 0.2f, -0.8f, -0.2f, -1.6f,
        -5, -0.5f, 1.1f, 0, 0.6f, -1,
        -1.4f, -2.2f, -2.5f, -1.5f, -0.9f, -4.6f,
        1.6f, -0.7f, -1.1f, 2.2f, 2.4f, 0.7f,
        0.5f, 0.7f, -0.4f, -1.5f, -0.2f, 0.7f,
    ];

    /// <summary>Of text that was read from a picture: all set by hand.</summary>
    public static readonly float[] Mended =
    [
        1, 0, 0, 0.5f, -2, 1.2f,
        -2.5f, 1, 0.5f, 0, -4, -4,
        3, -2.5f, 2.2f, -1.5f, 3, 1.2f,
        -0.5f, -0.5f, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0,
        -5, 0, 0, 0, 0, 1,
        0, -1.5f, -4.5f, -3, 0, -5,
        1.5f, -0.5f, -1.5f, 3, 3, 1,
        0.5f, -0.5f, -0.15f, -2, -0.15f, 0.4f,
    ];
}
