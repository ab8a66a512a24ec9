using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hokusai.Core.Tests")]
