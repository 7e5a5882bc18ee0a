import './style.css';
import { ships } from './ships.js';

const page = document.getElementById('page');
page.textContent = `${ships.length} ships, and the path is ${location.pathname}`;
for (const ship of ships) {
  const line = document.createElement('p');
  line.textContent = ship;
  page.append(line);
}
