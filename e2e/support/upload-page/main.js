// A page with every way of uploading a picture that is held by a test.
import { addLibraryFields } from './libraries.js';
import { addPlainFields } from './plain.js';

addPlainFields();
addLibraryFields();
window.isReady = true;
