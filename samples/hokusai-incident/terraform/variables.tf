variable "db_password_rotation" {
  description = "Change it to make Terraform replace the database password."
  type        = string
  default     = "2025-Q3"
}

variable "api_image_tag" {
  type    = string
  default = "v1.0.0"
}

variable "model_registry_token" {
  type = string
}
