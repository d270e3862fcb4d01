package com.dancepartner.api.edge;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the settings when the application starts: an impossible one stops it. (The filters cannot: Payara goes on without a
 * filter that fails to start.)
 */
@WebListener
public class EdgeStart implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://127.0.0.1:8080")
    String publicUrl;

    /** Whose pages may read our answers and open our sockets, with commas between: nobody's by default. */
    @Inject
    @ConfigProperty(name = "cors.origins")
    Optional<String> origins;

    /** Stripe's events may be larger. */
    @Inject
    @ConfigProperty(name = "body.limit.bytes", defaultValue = "65536")
    String mostBytes;

    @Inject
    @ConfigProperty(name = "body.limit.seconds", defaultValue = "10")
    String patience;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        EdgeSettings.of(publicUrl, origins.orElse(""), mostBytes, patience).holdIn(event.getServletContext());
    }
}
