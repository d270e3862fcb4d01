package com.dancepartner.api.documents;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Serves the OpenAPI 3.1 document (R023): YAML, or JSON for {@code ?format=json} and those who accept JSON only. */
@WebServlet("/openapi")
public class OpenApiDocument extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        boolean json = "json".equalsIgnoreCase(request.getParameter("format")) || accepted.equals("application/json");
        String file = json ? "/openapi/openapi.json" : "/openapi/openapi.yaml";
        response.setContentType(json ? "application/json" : "application/yaml");
        try (InputStream document = Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream(file), file)) {
            document.transferTo(response.getOutputStream());
        }
    }
}
