namespace Hokusai;

/// <summary>What a value of a Terraform attribute is, in Terraform's words.</summary>
public enum AttributeKind
{
    /// <summary>Not set.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>Values in an order that means something; repeated blocks are lists of maps.</summary>
    List,

    /// <summary>Values whose order means nothing, each once.</summary>
    Set,

    /// <summary>Values by name: a map, an object or a block.</summary>
    Map,
}
