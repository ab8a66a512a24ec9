resource "aws_cloudwatch_metric_alarm" "db_connections" {
  alarm_name          = "hokusai-production-db-connections"
  namespace           = "AWS/RDS"
  metric_name         = "DatabaseConnections"
  dimensions          = { DBInstanceIdentifier = aws_db_instance.production.identifier }
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 400
  alarm_actions       = ["arn:aws:sns:us-east-1:111122223333:hokusai-ops"]
}

resource "aws_cloudwatch_metric_alarm" "db_cpu" {
  alarm_name          = "hokusai-production-db-cpu"
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  dimensions          = { DBInstanceIdentifier = aws_db_instance.production.identifier }
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  alarm_actions       = ["arn:aws:sns:us-east-1:111122223333:hokusai-ops"]
}
