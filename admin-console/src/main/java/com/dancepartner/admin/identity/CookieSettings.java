package com.dancepartner.admin.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the session's cookie off clear-text connections where the public reaches us by TLS only. */
public class CookieSettings implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        started.getServletContext().getSessionCookieConfig().setSecure(publicUrl.startsWith("https:"));
    }
}
