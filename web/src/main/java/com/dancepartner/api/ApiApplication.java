package com.dancepartner.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The API at /api/v1 (R075). A bean, because Payara looks for the login configuration on beans only. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dance Partner API",
                        version = "1.0",
                        description =
                                "Book vetted dance hosts anywhere. Instants are ISO 8601 UTC, amounts integer minor"
                                        + " units with their ISO 4217 currency, errors"
                                        + " {\"error\":{\"code\",\"message\",\"details\"}}."),
        servers = @Server(url = "/"),
        components =
                @Components(
                        schemas =
                                @Schema(
                                        name = "IdempotencyKey",
                                        type = SchemaType.STRING,
                                        minLength = 1,
                                        maxLength = 100,
                                        pattern = "^[!-~]+$")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access token of POST /api/v1/auth/login")
public class ApiApplication extends Application {}
