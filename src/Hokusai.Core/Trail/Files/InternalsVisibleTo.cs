using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hokusai.Core.Tests")]
[assembly: InternalsVisibleTo("Hokusai.Aws.Tests")]
