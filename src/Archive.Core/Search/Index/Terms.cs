namespace Archive.Core.Search.Index;

/// <summary>Where in an article a token stands. No run of characters goes from one field into another.</summary>
internal enum IndexField
{
    Headline,
    Deck,
    Lead,
    Rest,
    Reporter,
    Correspondent,
    Photographer,
    Caption,
}

/// <summary>What a value token says of an article.</summary>
internal enum ValueKind
{
    Any,
    Newspaper,
    Person,
    Section,
    Page,
    Notice,
}

/// <summary>The keys of the index: two neighbouring characters in a field, or a value. Sorted, all fields of a pair stand together.</summary>
internal static class Terms
{
    /// <summary>Number of fields.</summary>
    public const int Fields = 8;

    /// <summary>Stands for the second character of the last before a break: it begins no pair.</summary>
    public const int End = 0;

    private const int FieldBits = 4;
    private const int CharacterBits = 21;
    private const long ValueBit = 1L << (FieldBits + 2 * CharacterBits);

    /// <summary>The least key.</summary>
    public const long Least = 0;

    /// <summary>The key of a pair in the first field; the others follow.</summary>
    public static long Pair(int first, int second) => ((long)first << (CharacterBits + FieldBits)) | ((long)second << FieldBits);

    /// <summary>The key of a pair in a field.</summary>
    public static long Pair(int first, int second, IndexField field) => Pair(first, second) | (long)field;

    /// <summary>The first key of the pairs that begin with a character.</summary>
    public static long FirstOf(int character) => Pair(character, 0);

    /// <summary>The last key of the pairs that begin with a character.</summary>
    public static long LastOf(int character) => Pair(character + 1, 0) - 1;

    /// <summary>The field of a pair's key.</summary>
    public static int FieldOf(long term) => (int)(term & ((1 << FieldBits) - 1));

    /// <summary>The second character of a pair's key.</summary>
    public static int SecondOf(long term) => (int)((term >> FieldBits) & ((1 << CharacterBits) - 1));

    /// <summary>The key of a value.</summary>
    public static long Value(ValueKind kind, long id) => ValueBit | ((long)kind << 40) | id;

    /// <summary>The number of a value, from its key.</summary>
    public static long ValueOf(long term) => term & ((1L << 40) - 1);
}
