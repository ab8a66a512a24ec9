using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>The XML namespace of each service's answers, as its published service model names it.</summary>
internal static class XmlNamespaces
{
    public static XNamespace Of(string service) => service switch
    {
        "rds" => "http://rds.amazonaws.com/doc/2014-10-31/",
        "iam" => "https://iam.amazonaws.com/doc/2010-05-08/",
        "sts" => "https://sts.amazonaws.com/doc/2011-06-15/",
        "sns" => "http://sns.amazonaws.com/doc/2010-03-31/",
        "monitoring" => "http://monitoring.amazonaws.com/doc/2010-08-01/",
        "elasticloadbalancing" => "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
        "ec2" => "http://ec2.amazonaws.com/doc/2016-11-15",
        "s3" => "http://s3.amazonaws.com/doc/2006-03-01/",
        _ => XNamespace.None,
    };
}
