package com.dancepartner.admin.edge;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Lets PrimeFaces give each page a nonce, without which no script of the page runs. */
@WebListener
public class ConsolePolicy implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setInitParameter("primefaces.CSP", "true");
        context.setInitParameter("primefaces.CSP_POLICY", "script-src 'self'");
    }
}
