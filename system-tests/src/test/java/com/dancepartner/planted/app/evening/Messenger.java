package com.dancepartner.planted.app.evening;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Planted: the client that fetches calendars outside its adapter. */
public class Messenger {

    public void dismiss(CloseableHttpClient client) throws IOException {
        client.close();
    }
}
