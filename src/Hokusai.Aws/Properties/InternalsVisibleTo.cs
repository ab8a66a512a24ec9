using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hokusai.Aws.Tests")]
