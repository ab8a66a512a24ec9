namespace Hokusai.Aws.Testbed;

/// <summary>The statement with which the CloudTrail console creates a table: without partitions, names in CloudTrail's case inside of types.</summary>
public static class TrailTable
{
    /// <summary>The statement: https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-ct.html</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">The table's name.</param>
    public static string OfTheConsole(string database, string name) => $"""
        CREATE EXTERNAL TABLE {database}.{name} (
            eventVersion STRING,
            userIdentity STRUCT<
                type: STRING, principalId: STRING, arn: STRING, accountId: STRING, invokedBy: STRING, accessKeyId: STRING, userName: STRING,
                sessionContext: STRUCT<
                    attributes: STRUCT<mfaAuthenticated: STRING, creationDate: STRING>,
                    sessionIssuer: STRUCT<type: STRING, principalId: STRING, arn: STRING, accountId: STRING, userName: STRING>,
                    ec2RoleDelivery: STRING,
                    webIdFederationData: MAP<STRING,STRING>>>,
            eventTime STRING, eventSource STRING, eventName STRING, awsRegion STRING, sourceIpAddress STRING, userAgent STRING,
            errorCode STRING, errorMessage STRING, requestParameters STRING, responseElements STRING, additionalEventData STRING,
            requestId STRING, eventId STRING,
            resources ARRAY<STRUCT<arn: STRING, accountId: STRING, type: STRING>>,
            eventType STRING, apiVersion STRING, readOnly STRING, recipientAccountId STRING, serviceEventDetails STRING, sharedEventID STRING,
            vpcEndpointId STRING
        )
        COMMENT 'CloudTrail table'
        ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
        STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
        OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
        LOCATION 's3://cloudtrail-logs/AWSLogs/111122223333/CloudTrail/'
        TBLPROPERTIES ('classification'='cloudtrail')
        """;
}
