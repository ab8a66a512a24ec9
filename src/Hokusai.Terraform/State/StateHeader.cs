using System.Text.Json;

namespace Hokusai.Terraform.State;

/// <summary>The properties of a state file beside its contents.</summary>
internal sealed class StateHeader
{
    private long? _format;
    private ulong? _serial;
    private bool _isEncrypted;

    /// <summary>The <c>serial</c>.</summary>
    public long Serial => (long)_serial!.Value;

    /// <summary>The <c>lineage</c>.</summary>
    public string? Lineage { get; private set; }

    /// <summary>The <c>terraform_version</c>.</summary>
    public string? TerraformVersion { get; private set; }

    /// <summary>Takes one property whose value the reader stands at, or passes over it.</summary>
    public void Read(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "version" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var format):
                _format = format;
                break;
            case "serial" when reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var serial):
                _serial = serial;
                break;
            case "lineage" when reader.TokenType == JsonTokenType.String:
                Lineage = reader.GetString();
                break;
            case "terraform_version" when reader.TokenType == JsonTokenType.String:
                TerraformVersion = reader.GetString();
                break;
            case "encrypted_data":
                _isEncrypted = true;
                reader.Skip();
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>Makes sure that this is a state that can be read.</summary>
    /// <exception cref="StateFileException">It is not.</exception>
    public void Check()
    {
        if (_isEncrypted)
        {
            throw new StateFileException("The state is encrypted (OpenTofu state encryption).")
            {
                ErrorId = StateErrorIds.StateEncrypted,
                Advice = "Decrypt it where the key is at hand, with 'tofu state pull', and give the result.",
            };
        }

        if (_format is not 4)
        {
            throw _format switch
            {
                null => new StateFileException("The file is not a Terraform state: it has no format version.") { ErrorId = StateErrorIds.StateDamaged },
                < 4 => new StateFileException($"The state is in format version {_format}, which Terraform wrote before 0.12.")
                {
                    ErrorId = StateErrorIds.StateFormatTooOld,
                    Advice = "Run Terraform 0.12 or later on it once: it rewrites the state in format version 4.",
                },
                _ => new StateFileException($"The state is in format version {_format}, which is newer than what is known (4).") { ErrorId = StateErrorIds.StateFormatTooNew },
            };
        }

        if (_serial is null || string.IsNullOrEmpty(Lineage))
        {
            throw new StateFileException("The state has no serial or no lineage, so that its place in the history is unknown.") { ErrorId = StateErrorIds.StateDamaged };
        }

        if (_serial > long.MaxValue)
        {
            throw new StateFileException("The state's serial is beyond 2^63-1, which no sequence of runs reaches.") { ErrorId = StateErrorIds.StateSerialOutOfRange };
        }
    }
}
