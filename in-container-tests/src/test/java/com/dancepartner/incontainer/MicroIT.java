package com.dancepartner.incontainer;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Inside the node WAR as it is built, on Payara Micro. */
@ArquillianTest
class MicroIT extends Inside {

    @Deployment
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "dance-partner.war")
                .importFrom(new File(System.getProperty("artifact.node")))
                .as(WebArchive.class)
                .addClasses(Inside.class, MicroIT.class);
    }
}
