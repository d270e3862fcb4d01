package com.dancepartner.app.document;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Looks at the document store's settings when the application starts: impossible ones fail the deployment. */
@Singleton
@Startup
public class DocumentStart {

    @Inject
    DocumentStores stores;

    @PostConstruct
    void requireUsable() {
        stores.requireUsable();
    }
}
