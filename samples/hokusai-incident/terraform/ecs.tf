resource "aws_cloudwatch_log_group" "api" {
  name              = "/ecs/hokusai-api"
  retention_in_days = 90
}

resource "aws_ecs_cluster" "production" {
  name = "hokusai-production"
}

resource "aws_ecs_task_definition" "api" {
  family                   = "hokusai-api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "4096"
  memory                   = "16384"
  task_role_arn            = aws_iam_role.ecs_task.arn
  execution_role_arn       = aws_iam_role.ecs_execution.arn

  container_definitions = jsonencode([{
    name         = "api"
    image        = "${data.aws_caller_identity.current.account_id}.dkr.ecr.us-east-1.amazonaws.com/hokusai-api:${var.api_image_tag}"
    essential    = true
    portMappings = [{ containerPort = 8080, hostPort = 8080, protocol = "tcp" }]
    environment = [
      { name = "DB_HOST", value = aws_db_instance.production.address },
      { name = "MODEL_BUCKET", value = aws_s3_bucket.models.bucket },
      { name = "MODEL_REGISTRY_TOKEN", value = var.model_registry_token },
    ]
    secrets = [{ name = "DB_CREDENTIALS", valueFrom = aws_secretsmanager_secret.db.arn }]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.api.name
        awslogs-region        = "us-east-1"
        awslogs-stream-prefix = "api"
      }
    }
  }])
}

# Both this file and the API's own pipeline (.github/workflows/api.yml) decide which revision runs.
resource "aws_ecs_service" "api" {
  name                              = "api"
  cluster                           = aws_ecs_cluster.production.id
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = 3
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 120

  network_configuration {
    subnets          = data.aws_subnets.private.ids
    security_groups  = [aws_security_group.app.id]
    assign_public_ip = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.api.arn
    container_name   = "api"
    container_port   = 8080
  }
}

resource "aws_lb" "api" {
  name            = "hokusai-api"
  security_groups = [aws_security_group.app.id]
  subnets         = data.aws_subnets.private.ids
  idle_timeout    = 120
}

resource "aws_lb_target_group" "api" {
  name        = "hokusai-api"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0d5f7a9b1c3e5d7f9"

  health_check {
    path = "/health"
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.api.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.api.arn
  }
}

output "api_url" {
  value = "http://${aws_lb.api.dns_name}"
}
