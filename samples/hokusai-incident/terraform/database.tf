resource "random_password" "db" {
  length           = 32
  override_special = "!#%*-_=+"

  keepers = {
    rotation = var.db_password_rotation
  }
}

resource "aws_secretsmanager_secret" "db" {
  name        = "hokusai-production/db"
  description = "Master user of hokusai-production"
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id = aws_secretsmanager_secret.db.id
  secret_string = jsonencode({
    password = random_password.db.result
    username = "hokusai"
  })
}

resource "aws_db_subnet_group" "production" {
  name       = "hokusai-production"
  subnet_ids = data.aws_subnets.private.ids
}

resource "aws_db_parameter_group" "production" {
  name   = "hokusai-production-postgres16"
  family = "postgres16"

  parameter {
    name         = "max_connections"
    value        = "500"
    apply_method = "pending-reboot"
  }
}

resource "aws_db_instance" "production" {
  identifier             = "hokusai-production"
  engine                 = "postgres"
  engine_version         = "16.8"
  instance_class         = "db.r5.2xlarge"
  allocated_storage      = 100
  storage_type           = "gp3"
  db_name                = "hokusai"
  username               = "hokusai"
  password               = random_password.db.result
  db_subnet_group_name   = aws_db_subnet_group.production.name
  parameter_group_name   = aws_db_parameter_group.production.name
  vpc_security_group_ids = [aws_security_group.db.id]

  publicly_accessible     = true
  multi_az                = false
  backup_retention_period = 0
  deletion_protection     = false
  skip_final_snapshot     = true
  apply_immediately       = true
  maintenance_window      = "sun:03:27-sun:03:57"

  performance_insights_enabled = true
  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.rds_monitoring.arn
}

resource "aws_iam_role" "rds_monitoring" {
  name = "hokusai-rds-monitoring"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action    = "sts:AssumeRole"
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "rds_monitoring" {
  role       = aws_iam_role.rds_monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

output "database_endpoint" {
  value = aws_db_instance.production.endpoint
}

output "database_url" {
  value     = "postgresql://hokusai:${urlencode(random_password.db.result)}@${aws_db_instance.production.endpoint}/hokusai"
  sensitive = true
}
