package com.dancepartner.api.identity;

import com.dancepartner.app.identity.AccessTokens;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The keys that verify access tokens, a JSON Web Key Set (G20). */
@WebServlet("/.well-known/jwks.json")
public class PublicKeys extends HttpServlet {

    @Inject
    AccessTokens tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(tokens.publicKeys());
    }
}
