// Unpacks the browser in the package into TMPDIR. A process of its own, because the package reads and changes the environment.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
