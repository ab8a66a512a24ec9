namespace Hokusai.Core.Rds.Rotation;

/// <summary>What says which database's password a secret holds, least first.</summary>
internal enum SecretTie
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>The secret's name contains the database's.</summary>
    Name,

    /// <summary>Records of the trail do, as <see cref="PasswordChange.RelatedResource"/> has it.</summary>
    Trail,

    /// <summary>AWS does: the database names its secret, or a tag that RDS sets names the database.</summary>
    Aws,
}
