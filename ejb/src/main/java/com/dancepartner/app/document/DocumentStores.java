package com.dancepartner.app.document;

import com.dancepartner.app.document.folder.FolderStore;
import com.dancepartner.app.document.s3.S3Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Makes the one document store that the settings ask for. */
@ApplicationScoped
public class DocumentStores {

    @Inject
    DocumentSettings settings;

    @Produces
    @ApplicationScoped
    public DocumentStore store() {
        return switch (settings.kind()) {
            case FOLDER -> folder();
            case S3 -> new S3Store(settings.s3());
        };
    }

    /** Lets go of the connections. */
    void close(@Disposes DocumentStore store) {
        if (store instanceof S3Store connected) {
            connected.close();
        }
    }

    /** Reads the settings, so that impossible ones stop the start and not the first photo. */
    public void requireUsable() {
        if (settings.kind() == DocumentSettings.Kind.FOLDER) {
            folder().requireUsable();
        } else {
            Object ignored = settings.s3();
        }
    }

    private FolderStore folder() {
        return new FolderStore(settings.folder());
    }
}
