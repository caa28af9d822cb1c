namespace Archive.Core.Import.External;

/// <summary>A folder of our own for the files that external programs read and write, which no other user can look into; gone when disposed.</summary>
/// <remarks>Programs are given the plain names of files in it. So no name of a file that came in, such as <c>-opw.pdf</c>, is ever an argument.</remarks>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("archive-import-");

    /// <summary>Full path.</summary>
    public string Path => folder.FullName;

    /// <summary>Full path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Reads a file that a program wrote.</summary>
    /// <exception cref="ExternalProgramException">It is larger than <paramref name="mostBytes"/>, or was not written.</exception>
    public async Task<byte[]> ReadAsync(string name, string program, int mostBytes, CancellationToken cancellationToken)
    {
        var info = new FileInfo(File(name));
        if (!info.Exists)
            throw new ExternalProgramException($"{program} ended without an error, but wrote nothing. Check whether the file is what it should be.");
        return info.Length <= mostBytes
            ? await System.IO.File.ReadAllBytesAsync(info.FullName, cancellationToken)
            : throw new ExternalProgramException($"{program} made {info.Length / 1048576.0:0.#} MB of text of a page, more than {mostBytes / 1048576.0:0.#} MB, the most that the text of a page may be (Import:MaxPageBytes).");
    }

    /// <inheritdoc />
    public void Dispose() => folder.Delete(recursive: true);
}
